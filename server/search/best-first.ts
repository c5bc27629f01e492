/** Into so many steps of equal width the scores are divided; within a step they are compared. */
const steps = 512

/**
 * The slots that have a score, the highest score first. In nearly linear time: half of the articles of a large
 * knowledge base match a long question a little, and comparing them all took more time than scoring them.
 * @param scores by slot, zero or more
 * @param isBefore which of two slots with the same score comes first
 * @param most at least so many of the best, when there are
 */
export function bestFirst(
  scores: Float64Array,
  isBefore: (one: number, other: number) => boolean,
  most: number,
): Int32Array {
  let highest = 0
  for (const score of scores) if (score > highest) highest = score
  const stepOf = (score: number) => Math.floor((1 - score / highest) * (steps - 1))
  const starts = new Int32Array(steps + 1)
  for (const score of scores) if (score > 0) add(starts, stepOf(score) + 1, 1)
  for (let step = 1; step <= steps; step++) add(starts, step, starts[step - 1] ?? 0)
  const enough = starts.findIndex((count) => count >= most)
  const end = enough === -1 ? steps : enough
  const ordered = new Int32Array(starts[end] ?? 0)
  const ends = starts.slice()
  for (let slot = 0; slot < scores.length; slot++) {
    const score = scores[slot] ?? 0
    if (score === 0) continue
    const step = stepOf(score)
    if (step >= end) continue
    let place = ends[step] ?? 0
    add(ends, step, 1)
    for (; place > (starts[step] ?? 0); place--) {
      const other = ordered[place - 1] ?? 0
      const otherScore = scores[other] ?? 0
      if (otherScore > score || (otherScore === score && !isBefore(slot, other))) break
      ordered[place] = other
    }
    ordered[place] = slot
  }
  return ordered
}

function add(numbers: Int32Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] ?? 0) + amount
}
