import { setImmediate } from 'node:timers/promises'

/** Visitors who ask something meanwhile wait at most about this long. */
const mostMilliseconds = 15

/**
 * Does a piece of work for every row (or between every two steps of a generator) and lets other work of the process go first every few milliseconds.
 * @param isOutdated asked after every pause: whether going on has become useless
 * @returns the results in the order of the rows; nothing when it stopped
 */
export async function inSmallSteps<Row, Result>(
  rows: Iterable<Row>,
  work: (row: Row) => Result,
  isOutdated: () => boolean,
): Promise<Result[] | undefined> {
  const results: Result[] = []
  let since = performance.now()
  for (const row of rows) {
    if (performance.now() - since > mostMilliseconds) {
      await setImmediate()
      if (isOutdated()) return undefined
      since = performance.now()
    }
    results.push(work(row))
  }
  return results
}
