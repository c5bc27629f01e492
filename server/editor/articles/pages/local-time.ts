/** A moment as the clock on the wall shows it: "2026-11-02T10:00", as `<input type="datetime-local">` has it. */
export function toLocalTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  )
  return parts.replace(' ', 'T')
}

/**
 * The moment at which the clock on the wall shows this.
 * @returns ms since 1970; nothing when it is no such text
 */
export function fromLocalTime(text: string, timeZone: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined
  const asUtc = Date.parse(`${text.slice(0, 16)}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const offsetAt = (at: number) =>
    Date.parse(`${toLocalTime(at, timeZone)}Z`) - Math.floor(at / 60_000) * 60_000
  // Twice, for a moment near a change of the clock.
  const first = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(first)
}

/** A moment as people read it: "2 november 2026 om 10:00". */
export function describeMoment(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at)
}
