import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import type { Language } from '../question.ts'
import type { ContactRoute, Organisation } from './organisation-schema.ts'

/** Whether a contact route is open, and a sentence that says until or from when. */
export interface OpenState {
  open: boolean
  text: string
}

/** The days as `organisatie.yaml` names them, Sunday first as `Date` counts. */
export const days = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const
type Day = (typeof days)[number]

const englishDays: Record<Day, string> = {
  zondag: 'Sunday',
  maandag: 'Monday',
  dinsdag: 'Tuesday',
  woensdag: 'Wednesday',
  donderdag: 'Thursday',
  vrijdag: 'Friday',
  zaterdag: 'Saturday',
}

/** Looks this many days ahead for the next opening. */
const horizon = 14

/**
 * Whether a route is open now, in the organisation's own time zone, on a day that is no holiday.
 * National holidays follow the Algemene termijnenwet, article 3: the public holidays and 5 May every year.
 * @returns nothing for a route without opening hours: it is always open
 */
export function openState(
  route: ContactRoute,
  organisation: Organisation,
  now: Date,
  language: Language,
): OpenState | undefined {
  if (!route.openingstijden) return undefined
  for (let ahead = 0; ahead <= horizon; ahead++) {
    const { date, day, time } = localTime(new Date(now.getTime() + ahead * 86_400_000), organisation.tijdzone)
    if (isClosingDay(date, organisation)) continue
    for (const [from = '', until = ''] of route.openingstijden[day].map((span) => span.split('-'))) {
      if (ahead === 0 && time >= until) continue
      if (ahead === 0 && time >= from) return { open: true, text: openUntil(until, language) }
      return { open: false, text: openFrom(from, day, ahead, language) }
    }
  }
  return { open: false, text: language === 'nl' ? 'Nu gesloten.' : 'Closed now.' }
}

/** A moment as the clock and the calendar on the wall show it. */
export function localTime(moment: Date, timeZone: string): { date: string; day: Day; time: string } {
  const [date = '', time = ''] = clockOf(timeZone).format(moment).split(' ')
  return { date, time, day: days[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'zondag' }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Writes "2026-11-02 10:00"; kept, because making one costs far more than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(timeZone, clock)
  return clock
}

/** Whether the organisation is closed on a date (`2026-12-25`): a public holiday or a closing day of its own. */
export function isClosingDay(date: string, organisation: Organisation): boolean {
  if (organisation.sluitingsdagen.includes(date) || date.endsWith('-05-05')) return true
  return publicHolidays(Number(date.slice(0, 4))).has(date)
}

const requirePackage = createRequire(import.meta.url)
const holidaysByYear = new Map<number, Set<string>>()

/** The dates of a year's public holidays; kept, because working them out takes milliseconds. */
function publicHolidays(year: number): Set<string> {
  const known = holidaysByYear.get(year)
  if (known) return known
  // Loaded when first needed: it has the holidays of the whole world and takes a good part of a start.
  const HolidaysOf: typeof Holidays = requirePackage('date-holidays')
  const found = new HolidaysOf('NL').getHolidays(year, 'nl').filter((holiday) => holiday.type === 'public')
  const dates = new Set(found.map((holiday) => holiday.date.slice(0, 10)))
  holidaysByYear.set(year, dates)
  return dates
}

function openUntil(until: string, language: Language): string {
  return language === 'nl' ? `Nu open, tot ${dutchTime(until)} uur.` : `Open now, until ${until}.`
}

function openFrom(from: string, day: Day, ahead: number, language: Language): string {
  if (language === 'en') {
    const when = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : `on ${englishDays[day]}`
    return `Closed now. Open ${when} from ${from}.`
  }
  const when = ahead === 0 ? 'vandaag' : ahead === 1 ? 'morgen' : day
  return `Nu gesloten. Weer open ${when} vanaf ${dutchTime(from)} uur.`
}

/** "08:30" -> "8.30", as Dutch writes times. */
export function dutchTime(time: string): string {
  return time.replace(/^0/, '').replace(':', '.')
}
