import type { Comparison, Measured } from './measure.ts'

/** The measurements as tables for people. */
export function printBench(comparisons: Comparison[]): string {
  const names = comparisons.flatMap(({ name, variants }) => [name, ...variants.map((one) => `  ${one.name}`)])
  const width = Math.max(...names.map((name) => name.length))
  const tables = comparisons.map((comparison) => printComparison(comparison, width))
  return `${tables.join('\n\n')}\n\nDe verhouding is die van de medianen (p50), tot de onderste regel.\n`
}

function printComparison({ name, variants }: Comparison, width: number): string {
  return [
    row(name, ['p50', 'p99', 'verhouding'], width),
    ...variants.map((variant) => row(`  ${variant.name}`, cellsOf(variant), width)),
  ].join('\n')
}

const cellsOf = ({ p50, p99, ratio }: Measured) => [
  duration(p50),
  duration(p99),
  `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} ×`,
]

function row(name: string, cells: string[], width: number): string {
  return `${name.padEnd(width)}${cells.map((cell) => cell.padStart(12)).join('')}`
}

function duration(microseconds: number): string {
  if (microseconds < 10) return `${microseconds.toFixed(1)} µs`
  if (microseconds < 10_000) return `${microseconds.toFixed(0)} µs`
  return `${(microseconds / 1000).toFixed(0)} ms`
}
