import { formatDay } from './format-day.ts'
import type { DayFigures, Outcome } from './read-figures.ts'

const height = 160
const barWidth = 24
const gap = 8
const axis = 44

/** The order from the bottom up, with a pattern of its own for each: colour alone does not tell. */
export const chartOutcomes: { outcome: Outcome; name: string }[] = [
  { outcome: 'answer', name: 'antwoord' },
  { outcome: 'choices', name: 'keuze' },
  { outcome: 'none', name: 'geen antwoord' },
]

/** Questions per day as bars of three parts. The table beside it says the same in numbers. */
export function DaysChart({ days }: { days: DayFigures[] }) {
  const highest = Math.max(1, ...days.map(totalOf))
  const width = axis + days.length * (barWidth + gap)
  const total = days.reduce((sum, day) => sum + totalOf(day), 0)
  return (
    <figure class="ed-chart">
      <svg
        viewBox={`0 0 ${width} ${height + 34}`}
        role="img"
        aria-label={`Vragen per dag: ${total} in ${days.length} dagen, hoogstens ${highest} op een dag. De getallen staan in de tabel.`}
      >
        <text x="0" y="12" class="ed-chart__label">
          {String(highest)}
        </text>
        <line x1={axis - 6} y1={height} x2={width} y2={height} class="ed-chart__axis" />
        {days.map((day, index) => (
          <Bar day={day} x={axis + index * (barWidth + gap)} scale={(height - 8) / highest} />
        ))}
      </svg>
      <figcaption class="ed-chart__legend">
        {chartOutcomes.map(({ outcome, name }) => (
          <span>
            <span class={`ed-chart__key ed-chart__key--${outcome}`} aria-hidden="true"></span> {name}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Bar({ day, x, scale }: { day: DayFigures; x: number; scale: number }) {
  let top = height
  return (
    <g>
      {chartOutcomes.map(({ outcome }) => {
        const size = day.outcomes[outcome] * scale
        top -= size
        return (
          <rect
            x={x}
            y={top}
            width={barWidth}
            height={size}
            class={`ed-chart__bar ed-chart__bar--${outcome}`}
          />
        )
      })}
      <text x={x + barWidth / 2} y={height + 22} text-anchor="middle" class="ed-chart__label">
        {formatDay(day.day)}
      </text>
    </g>
  )
}

/** The questions of a day; fixed texts (a greeting, thanks) are no questions. */
export function totalOf({ outcomes }: DayFigures): number {
  return chartOutcomes.reduce((sum, { outcome }) => sum + outcomes[outcome], 0)
}
