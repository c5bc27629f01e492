import type { QuestionGroup } from '../../grouping/question-group.ts'

/** What changed from the period before to this one; in words too, as an arrow tells a screen reader nothing. */
export function Trend({ trend: { current, previous } }: Pick<QuestionGroup, 'trend'>) {
  if (current === previous) return <>{current === 0 ? 'stil' : `gelijk: ${current}`}</>
  const isMore = current > previous
  return (
    <span class="ed-trend">
      <span aria-hidden="true">{isMore ? '▲' : '▼'}</span>{' '}
      {`${isMore ? 'meer' : 'minder'}: van ${previous} naar ${current}`}
    </span>
  )
}

/** The name of a trend. */
export function trendTitle(days: number): string {
  return days === 1 ? 'Verloop, per dag' : `Verloop, per ${days} dagen`
}
