/** One way of doing the same work. */
export interface Variant {
  name: string
  /** Does the work; `round` tells the repetitions apart. */
  run: (round: number) => unknown
}

/** What one way took, in microseconds. */
export interface Measured {
  name: string
  p50: number
  p99: number
  /** Its median over that of the last way: below 1 it is quicker. */
  ratio: number
}

/** Ways of doing the same work, measured in turns in one run. */
export interface Comparison {
  name: string
  variants: Measured[]
}

interface Rounds {
  rounds: number
  /** Rounds before the clock counts: a server has been running for longer than its first second. */
  warmUps: number
}

/**
 * Measures ways of doing the same work side by side: in turns, each round in another order, so that a busy moment of
 * the machine and the state of its caches weigh on all of them alike. The last way is the yardstick.
 */
export async function compareSpeed(
  name: string,
  variants: Variant[],
  { rounds, warmUps }: Rounds,
): Promise<Comparison> {
  const times = new Map<Variant, number[]>(variants.map((variant) => [variant, []]))
  for (let round = -warmUps; round < rounds; round++) {
    const first = Math.abs(round) % variants.length
    for (const variant of [...variants.slice(first), ...variants.slice(0, first)]) {
      const started = performance.now()
      await variant.run(round + warmUps)
      if (round >= 0) times.get(variant)?.push((performance.now() - started) * 1000)
    }
  }
  const measured = [...times].map(([variant, taken]) => ({
    name: variant.name,
    p50: percentile(taken, 0.5),
    p99: percentile(taken, 0.99),
  }))
  const yardstick = measured.at(-1)?.p50 ?? 1
  return { name, variants: measured.map((variant) => ({ ...variant, ratio: variant.p50 / yardstick })) }
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
