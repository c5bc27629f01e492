const second = 1000

/** Waiting times double from the first to the last. */
export interface BackOff {
  /** Milliseconds: the most that is waited after the first attempt. */
  first: number
  /** Milliseconds: never more than this. */
  most: number
}

/** For sending: 2 s, 4 s, 8 s, … up to half an hour. */
export const sendingBackOff: BackOff = { first: 2 * second, most: 30 * 60 * second }

/** For answering, which fails only when something is wrong with us: 1 s, 2 s, 4 s, … up to a minute. */
export const answeringBackOff: BackOff = { first: second, most: 60 * second }

/**
 * How long to wait after an attempt that failed: exponential with full jitter, so that those who failed together do
 * not come back together (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 * @param attempts how many there have been, at least 1
 * @param random 0..1
 * @returns milliseconds
 */
export function waitingTime(attempts: number, { first, most }: BackOff, random: () => number): number {
  const ceiling = Math.min(most, first * 2 ** Math.min(attempts - 1, 30))
  return Math.round(ceiling * random())
}
