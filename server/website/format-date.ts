import type { Language } from '../question.ts'

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/**
 * A date in words: "2 november 2026".
 * @param date a day (`2026-11-02`) or a moment (RFC 3339), shown as the calendar in the time zone says
 */
export function formatDate(date: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(toMoment(date))
}

/** A day with its name: "maandag 2 november". */
export function formatDay(date: string, language: Language, timeZone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const
  return new Intl.DateTimeFormat(locales[language], options).format(toMoment(date))
}

/** Noon is the same day in every time zone of the Kingdom. */
function toMoment(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00:00Z` : date)
}
