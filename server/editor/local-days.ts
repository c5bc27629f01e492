import { fromLocalTime, toLocalTime } from './articles/pages/local-time.ts'

const dayMilliseconds = 86_400_000

/** The day on the calendar of a time zone: YYYY-MM-DD. */
export function dayOf(moment: number, timeZone: string): string {
  return toLocalTime(moment, timeZone).slice(0, 10)
}

/** The last days of the calendar, the day of `now` included, the oldest first. Days of 23 and 25 hours count as one. */
export function lastDays(now: Date, count: number, timeZone: string): string[] {
  const today = dayOf(now.getTime(), timeZone)
  return Array.from({ length: count }, (_, index) => addDays(today, index - count + 1))
}

/** So many days later on the calendar. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMilliseconds).toISOString().slice(0, 10)
}

/**
 * The moment at which a day begins.
 * @returns milliseconds since 1970; nothing when it is no day
 */
export function startOfDay(day: string, timeZone: string): number | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? fromLocalTime(`${day}T00:00`, timeZone) : undefined
}
