import Holidays from 'date-holidays'
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
export function openState(route: ContactRoute, organisation: Organisation, now: Date, language: Language): OpenState | undefined {
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
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment)
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment)
  return { date, time, day: days[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'zondag' }
}

const holidays = new Holidays('NL')

/** Whether the organisation is closed on a date (`2026-12-25`): a public holiday or a closing day of its own. */
export function isClosingDay(date: string, organisation: Organisation): boolean {
  if (organisation.sluitingsdagen.includes(date) || date.endsWith('-05-05')) return true
  const found = holidays.isHoliday(new Date(`${date}T12:00:00+01:00`))
  return found !== false && found.some((holiday) => holiday.type === 'public')
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
