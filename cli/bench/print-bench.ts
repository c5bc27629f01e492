import type { Comparison, Measured } from './measure.ts'

/** The measurements as tables for people. */
export function printBench(comparisons: Comparison[]): string {
  const width = Math.max(...comparisons.flatMap(({ variants }) => variants.map(({ name }) => name.length)))
  return `${comparisons.map((comparison) => printComparison(comparison, width)).join('\n\n')}\n`
}

function printComparison({ name, variants, ratios }: Comparison, width: number): string {
  return [
    `${name.padEnd(width + 2)}${'p50'.padStart(12)}${'p99'.padStart(12)}${'verhouding'.padStart(14)}`,
    ...variants.map((variant, place) =>
      printVariant(variant, place === 0 ? undefined : ratios[place - 1], width),
    ),
  ].join('\n')
}

/** The ratio stands beside what the first row is compared with. */
function printVariant({ name, p50, p99 }: Measured, ratio: number | undefined, width: number): string {
  const cells = [duration(p50).padStart(12), duration(p99).padStart(12)]
  const times = ratio === undefined ? '' : `${ratio.toPrecision(2)} ×`.padStart(14)
  return `  ${name.padEnd(width)}${cells.join('')}${times}`
}

function duration(microseconds: number): string {
  if (microseconds < 10_000) return `${microseconds.toFixed(microseconds < 10 ? 1 : 0)} µs`
  return `${(microseconds / 1000).toFixed(0)} ms`
}
