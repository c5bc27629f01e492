/** Lets pieces of work wait for each other, in order of arrival; the failure of one does not stop the next. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
}
