import type { ContactRoute } from '../../organisation/organisation-schema.ts'
import { type DayHours, weekHours } from '../../organisation/week-hours.ts'
import type { View } from '../create-view.ts'
import { formatDay } from '../format-date.ts'

/** The hours of the contact routes for seven days, today first: one table for routes with the same hours. */
export function OpeningHours({ view }: { view: View }) {
  const { language, organisation, now, contact } = view
  const tables = new Map<string, { routes: ContactRoute[]; week: DayHours[] }>()
  for (const route of contact) {
    const week = weekHours(route, organisation, now, language)
    if (week.length === 0) continue
    const key = JSON.stringify(week)
    tables.set(key, { week, routes: [...(tables.get(key)?.routes ?? []), route] })
  }
  return (
    <div class="vb-hours">
      {[...tables.values()].map(({ routes, week }) => (
        <HoursTable view={view} name={routes.map((route) => route.naam[language]).join(', ')} week={week} />
      ))}
    </div>
  )
}

function HoursTable({ view, name, week }: { view: View; name: string; week: DayHours[] }) {
  const { language, texts, organisation } = view
  return (
    <table class="utrecht-table vb-hours__table">
      <caption class="utrecht-table__caption">{name}</caption>
      <thead class="vb-hidden">
        <tr>
          <th scope="col">{texts.contactPage.day}</th>
          <th scope="col">{texts.contactPage.open}</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {week.map((day, index) => (
          <tr class={`utrecht-table__row ${index === 0 ? 'vb-hours__today' : ''}`}>
            <th class="utrecht-table__cell" scope="row">
              {formatDay(day.date, language, organisation.tijdzone)}
              {index === 0 ? ` (${texts.contactPage.today})` : ''}
            </th>
            <td class="utrecht-table__cell">
              <Hours view={view} day={day} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Hours({ view, day }: { view: View; day: DayHours }) {
  const { closed, closingDay } = view.texts.contactPage
  if (day.spans.length === 0) return <>{day.closingDay ? closingDay : closed}</>
  return (
    <>
      {day.spans.map((span) => (
        <span class="vb-hours__span">{span} </span>
      ))}
    </>
  )
}
