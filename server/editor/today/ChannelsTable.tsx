import { channelName } from '../channel-name.ts'
import { DataTable } from '../components/DataTable.tsx'
import { OutcomeBar } from './OutcomeBar.tsx'
import { type Figures, sumOf } from './read-figures.ts'

const barLength = 120
const barThickness = 14

/** Questions per channel: the numbers, with a bar beside them. */
export function ChannelsTable({ channels }: Pick<Figures, 'channels'>) {
  const highest = Math.max(1, ...channels.map(({ outcomes }) => sumOf(outcomes)))
  return (
    <DataTable
      caption="Vragen per kanaal"
      captionHidden
      rows={channels}
      empty="Er zijn nog geen vragen gesteld."
      columns={[
        { title: 'Kanaal', cell: ({ channel }) => channelName(channel) },
        { title: 'Vragen', kind: 'number', cell: ({ outcomes }) => sumOf(outcomes) },
        { title: 'Zonder antwoord', kind: 'number', cell: ({ outcomes }) => outcomes.none },
        {
          title: 'Verdeling',
          cell: ({ outcomes }) => (
            <svg
              class="ed-chart__level"
              viewBox={`0 0 ${barLength} ${barThickness}`}
              role="img"
              aria-label={`${outcomes.answer} antwoord, ${outcomes.choices} keuze, ${outcomes.none} geen antwoord`}
            >
              <OutcomeBar
                outcomes={outcomes}
                from={[0, 0]}
                thickness={barThickness}
                scale={barLength / highest}
                isLevel
              />
            </svg>
          ),
        },
      ]}
    />
  )
}
