import { DataTable } from '../components/DataTable.tsx'
import { formatDay } from './format-day.ts'
import { chartOutcomes } from './OutcomeBar.tsx'
import { type DayFigures, sumOf } from './read-figures.ts'

/** The numbers of the chart, for who cannot see it or wants to know exactly. */
export function DaysTable({ days }: { days: DayFigures[] }) {
  return (
    <details>
      <summary>De getallen per dag</summary>
      <DataTable
        caption="Vragen per dag"
        captionHidden
        rows={days.toReversed()}
        empty=""
        columns={[
          { title: 'Dag', cell: ({ day }) => formatDay(day) },
          ...chartOutcomes.map(({ outcome, name }) => ({
            title: name,
            kind: 'number' as const,
            cell: ({ outcomes }: DayFigures) => outcomes[outcome],
          })),
          { title: 'samen', kind: 'number', cell: ({ outcomes }) => sumOf(outcomes) },
        ]}
      />
    </details>
  )
}
