import { formatDay } from './format-day.ts'
import { OutcomeBar, OutcomeLegend } from './OutcomeBar.tsx'
import { type DayFigures, sumOf } from './read-figures.ts'

/** Units of the drawing: about one pixel on a telephone, so that the days can be read there. */
const height = 110
const barWidth = 14
const step = 21
const axis = 26

/** Questions per day as bars of three parts. The table beside it says the same in numbers. */
export function DaysChart({ days }: { days: DayFigures[] }) {
  const totals = days.map(({ outcomes }) => sumOf(outcomes))
  const highest = Math.max(1, ...totals)
  const width = axis + days.length * step + 8
  const total = totals.reduce((sum, count) => sum + count, 0)
  return (
    <figure class="ed-chart">
      <svg
        viewBox={`0 0 ${width} ${height + 20}`}
        role="img"
        aria-label={`Vragen per dag: ${total} in ${days.length} dagen, hoogstens ${Math.max(0, ...totals)} op een dag. De getallen staan in de tabel.`}
      >
        <text x={axis - 6} y="12" text-anchor="end" class="ed-chart__label">
          {String(highest)}
        </text>
        <text x={axis - 6} y={height} text-anchor="end" class="ed-chart__label">
          0
        </text>
        <line x1={axis} y1={height} x2={width} y2={height} class="ed-chart__axis" />
        {days.map(({ day, outcomes }, index) => {
          const x = axis + 4 + index * step
          return (
            <>
              <OutcomeBar
                outcomes={outcomes}
                from={[x, height]}
                thickness={barWidth}
                scale={(height - 4) / highest}
              />
              {/* Every other day, counted back from today: more do not fit. */}
              {(days.length - 1 - index) % 2 === 0 ? (
                <text x={x + barWidth / 2} y={height + 15} text-anchor="middle" class="ed-chart__label">
                  {formatDay(day)}
                </text>
              ) : null}
            </>
          )
        })}
      </svg>
      <OutcomeLegend />
    </figure>
  )
}
