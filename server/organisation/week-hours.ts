import type { Language } from '../question.ts'
import { days, dutchTime, isClosingDay, localTime } from './opening-hours.ts'
import type { ContactRoute, Organisation } from './organisation-schema.ts'

/** The opening hours of one date. */
export interface DayHours {
  /** The date in the organisation's time zone: `2026-11-02`. */
  date: string
  /** Spans as a visitor reads them: "8.30 – 17.00 uur". None: closed. */
  spans: string[]
  /** Closed because of a holiday or a closing day, not because of the weekday. */
  closingDay: boolean
}

/**
 * The hours of a route for seven days, today first, holidays and closing days taken into account.
 * @returns nothing for a route without opening hours
 */
export function weekHours(
  route: ContactRoute,
  organisation: Organisation,
  now: Date,
  language: Language,
): DayHours[] {
  const { openingstijden } = route
  if (!openingstijden) return []
  const today = new Date(`${localTime(now, organisation.tijdzone).date}T12:00:00Z`)
  return days.map((_, ahead) => {
    const moment = new Date(today.getTime() + ahead * 86_400_000)
    const date = moment.toISOString().slice(0, 10)
    const usual = openingstijden[days[moment.getUTCDay()] ?? 'zondag']
    const closingDay = usual.length > 0 && isClosingDay(date, organisation)
    return { date, closingDay, spans: closingDay ? [] : usual.map((span) => writeSpan(span, language)) }
  })
}

function writeSpan(span: string, language: Language): string {
  const [from = '', until = ''] = span.split('-')
  return language === 'nl' ? `${dutchTime(from)} – ${dutchTime(until)} uur` : `${from} – ${until}`
}
