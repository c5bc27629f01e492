import { setImmediate as otherWork } from 'node:timers/promises'

/** Does all steps of some work at once. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Milliseconds of work after which others get their turn: an asker does not notice so little. */
const longestTurn = 8

/** Does all steps of some work, and lets questions be answered in between. */
export async function finishBetweenOtherWork<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  let began = performance.now()
  let step = steps.next()
  while (step.done !== true) {
    if (performance.now() - began > longestTurn) {
      await otherWork()
      began = performance.now()
    }
    step = steps.next()
  }
  return step.value
}
