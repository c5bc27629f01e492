import { z } from 'zod'

/** WhatsApp sends seconds as text, Messenger and Instagram milliseconds as a number, and some events seconds. */
export const timestampSchema = z.union([z.number(), z.string()]).optional().catch(undefined)

/** Times before this many milliseconds (1973) are really seconds. */
const lowestMilliseconds = 100_000_000_000

/** The latest time that still counts as a time: the year 2200, in milliseconds. */
const highestMilliseconds = 7_258_118_400_000

/**
 * @returns milliseconds since 1970; the time of arrival when the platform's time makes no sense
 */
export function readTimestamp(timestamp: number | string | undefined, now: () => Date): number {
  const given = Number(timestamp)
  const milliseconds = Math.round(given < lowestMilliseconds ? given * 1000 : given)
  return milliseconds > 0 && milliseconds < highestMilliseconds ? milliseconds : now().getTime()
}
