import type { Outcome, OutcomeCounts } from './read-figures.ts'

/** From the start of a bar to its end. They differ in brightness too: colour alone does not tell. */
export const chartOutcomes: { outcome: Outcome; name: string }[] = [
  { outcome: 'answer', name: 'antwoord' },
  { outcome: 'choices', name: 'keuze' },
  { outcome: 'none', name: 'geen antwoord' },
]

interface OutcomeBarProps {
  outcomes: OutcomeCounts
  /** The corner where the bar starts: x and y. */
  from: [number, number]
  thickness: number
  /** Units per question. */
  scale: number
  /** To the right; otherwise up. */
  isLevel?: boolean
}

/** One bar of a chart: a part for each outcome, within an `<svg>`. */
export function OutcomeBar({ outcomes, from: [x, y], thickness, scale, isLevel }: OutcomeBarProps) {
  let start = 0
  return (
    <g>
      {chartOutcomes.map(({ outcome }) => {
        const size = outcomes[outcome] * scale
        const place = isLevel
          ? { x: x + start, y, width: size, height: thickness }
          : { x, y: y - start - size, width: thickness, height: size }
        start += size
        return <rect {...place} class={`ed-chart__bar ed-chart__bar--${outcome}`} />
      })}
    </g>
  )
}

/** Which part is which. */
export function OutcomeLegend() {
  return (
    <figcaption class="ed-chart__legend">
      {chartOutcomes.map(({ outcome, name }) => (
        <span>
          <span class={`ed-chart__key ed-chart__key--${outcome}`} aria-hidden="true"></span> {name}
        </span>
      ))}
    </figcaption>
  )
}
