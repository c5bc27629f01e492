import { expect, test } from 'vitest'
import { compareSpeed } from '../../../cli/bench/measure.ts'
import { printBench } from '../../../cli/bench/print-bench.ts'

test('every way is done equally often, in turns, and the last one is the yardstick', async () => {
  const calls: string[] = []
  const variant = (name: string) => ({ name, run: (round: number) => calls.push(`${name}${round}`) })
  const { variants } = await compareSpeed('Werk', [variant('a'), variant('b')], { rounds: 2, warmUps: 1 })
  expect(calls).toEqual(['b0', 'a0', 'a1', 'b1', 'b2', 'a2'])
  expect(variants.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(variants[1]?.ratio).toBe(1)
})

test('the measurements are a table for people', () => {
  const table = printBench([
    {
      name: 'Een vraag',
      variants: [
        { name: 'ask()', p50: 612.4, p99: 1840, ratio: 1.96 },
        { name: 'kale zoekopdracht', p50: 312, p99: 22_500, ratio: 1 },
      ],
    },
    { name: 'Opmaken', variants: [{ name: 'als tekst', p50: 4.26, p99: 9, ratio: 0.007 }] },
  ])
  expect(table).toMatchInlineSnapshot(`
    "Een vraag                   p50         p99  verhouding
      ask()                  612 µs     1840 µs      1.96 ×
      kale zoekopdracht      312 µs       23 ms      1.00 ×

    Opmaken                     p50         p99  verhouding
      als tekst              4.3 µs      9.0 µs     0.007 ×

    De verhouding is die van de medianen (p50), tot de onderste regel.
    "
  `)
})
