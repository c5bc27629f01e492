import { formatShare } from '../format-share.ts'
import { chartOutcomes } from './OutcomeBar.tsx'
import { type Figures, sumOf } from './read-figures.ts'

/** How the questions of the period went, as shares of all. */
export function Totals({ figures: { days, verdicts } }: { figures: Figures }) {
  const total = days.reduce((sum, { outcomes }) => sum + sumOf(outcomes), 0)
  const today = days.at(-1)
  const rated = verdicts.helped + verdicts.notHelped
  return (
    <>
      <p class="vb-lead">De laatste {days.length} dagen, vandaag erbij.</p>
      <dl class="ed-totals">
        <Total name="vragen vandaag" value={today ? sumOf(today.outcomes) : 0} />
        <Total name={`vragen in ${days.length} dagen`} value={total} />
        {chartOutcomes.map(({ outcome, name }) => {
          const count = days.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0)
          return <Total name={name} value={formatShare(count, total)} />
        })}
        <Total
          name={rated === 1 ? 'geholpen (van 1 oordeel)' : `geholpen (van ${rated} oordelen)`}
          value={formatShare(verdicts.helped, rated)}
        />
      </dl>
    </>
  )
}

function Total({ name, value }: { name: string; value: number | string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
