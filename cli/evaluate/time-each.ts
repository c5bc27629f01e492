/** Every piece of work is timed so many times, in rounds, and its middle time counts: the clock of a busy machine jumps. */
const rounds = 3

/**
 * How long a piece of work takes for each of the rows, in a program that has done it before.
 * @returns the middle and the 99th percentile, in whole microseconds
 */
export async function timeEach<Row>(
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
): Promise<{ p50: number; p99: number }> {
  const timed: number[][] = []
  for (let round = 0; round < rounds; round++) timed.push(await timeOneByOne(rows, work))
  const middles = rows.map((_row, at) =>
    quantile(
      timed.map((round) => round[at] ?? 0),
      0.5,
    ),
  )
  return { p50: Math.round(quantile(middles, 0.5)), p99: Math.round(quantile(middles, 0.99)) }
}

async function timeOneByOne<Row>(
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  for (const row of rows) {
    const started = performance.now()
    await work(row)
    times.push((performance.now() - started) * 1000)
  }
  return times
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}
