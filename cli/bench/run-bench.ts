import { z } from 'zod'
import { benchAsk, benchRendering } from './bench-ask.ts'
import { benchChange } from './bench-change.ts'
import { benchDiff } from './bench-diff.ts'
import { createBenchParts, exampleFiles } from './bench-parts.ts'
import { benchStart } from './bench-start.ts'
import type { Comparison } from './measure.ts'
import { printBench } from './print-bench.ts'

export interface BenchOptions {
  content?: string
  questions?: string
  articles?: string
  count?: string
  repetitions?: string
  json?: boolean
}

const sizes = z.object({
  articles: z.coerce.number().int().min(10).default(1000),
  count: z.coerce.number().int().min(10).default(2000),
  repetitions: z.coerce.number().int().min(1).default(3),
})

/** Runs `npm run bench`: measures speed side by side, as ratios, because machines differ. */
export async function runBench({ json, ...options }: BenchOptions): Promise<void> {
  const { articles, count, repetitions } = sizes.parse(options)
  const { content, questions } = { ...exampleFiles, ...options }
  const parts = await createBenchParts({ content, questions }, { articles, questions: count })
  const measurements = [
    () => benchAsk(parts),
    () => benchChange(parts, repetitions),
    () => benchDiff(parts, repetitions),
    () => benchRendering(parts),
    () => benchStart(content, repetitions),
  ]
  const comparisons: Comparison[] = []
  for (const [place, measure] of measurements.entries()) {
    showProgress(`Meting ${place + 1} van ${measurements.length}`)
    comparisons.push(await measure())
  }
  showProgress('')
  process.stdout.write(json ? `${JSON.stringify(comparisons, null, 2)}\n` : printBench(comparisons))
}

function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
