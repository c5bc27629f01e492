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
}

/** Ways of doing the same work, measured in turns in one run. */
export interface Comparison {
  name: string
  variants: Measured[]
  /** The first way's median over that of each other way: below 1 it is quicker. */
  ratios: number[]
}

interface Rounds {
  rounds: number
  /** Rounds before the clock counts: a server has been running for longer than its first second. */
  warmUps: number
}

/**
 * Measures ways of doing the same work side by side: in turns, each round in another order, so that a busy moment of
 * the machine and the state of its caches weigh on all of them alike.
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
  const [first, ...others] = measured
  return { name, variants: measured, ratios: others.map(({ p50 }) => (first?.p50 ?? 0) / p50) }
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
