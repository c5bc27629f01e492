/** Every piece of work is timed so many times, in rounds, and its middle time counts: the clock of a busy machine jumps. */
const rounds = 3

/**
 * How long a piece of work takes for each of the rows, in a program that has done it before.
 * @returns the middle and the 99th percentile, in whole microseconds
 */
export function timeEach<Row>(rows: readonly Row[], work: (row: Row) => void): { p50: number; p99: number } {
  const timed = Array.from({ length: rounds }, () => rows.map((row) => time(() => work(row))))
  const middles = rows.map((_row, at) =>
    quantile(
      timed.map((round) => round[at] ?? 0),
      0.5,
    ),
  )
  return { p50: Math.round(quantile(middles, 0.5)), p99: Math.round(quantile(middles, 0.99)) }
}

function time(work: () => void): number {
  const started = performance.now()
  work()
  return (performance.now() - started) * 1000
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}
