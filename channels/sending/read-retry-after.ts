/**
 * Reads a `Retry-After` header: seconds or a date (RFC 9110, section 10.2.3).
 * @returns milliseconds from now, never less than 0; nothing when there is no header that says something
 */
export function readRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1000))
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime())
}
