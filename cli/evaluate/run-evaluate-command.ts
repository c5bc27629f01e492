import { z } from 'zod'
import { printMisses } from './print-misses.ts'
import { printReport } from './print-report.ts'
import { runEvaluate } from './run-evaluate.ts'

export interface EvaluateCommandOptions {
  content: string
  questions: string
  unanswerable?: string
  dialogues?: string
  learn?: string
  misses?: boolean
  json?: boolean
}

/** Runs `vraagbaak evaluate`: the report on standard output, progress on standard error when that is a terminal. */
export async function runEvaluateCommand({
  learn,
  misses,
  json,
  ...files
}: EvaluateCommandOptions): Promise<number> {
  const perArticle = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(learn ?? 0)
  if (!perArticle.success)
    throw new Error(`--learn is "${learn}", maar moet een heel getal zijn, bijvoorbeeld --learn 2.`)
  const { report, search, ...outcomes } = await runEvaluate(
    { ...files, learn: perArticle.data },
    showProgress,
  )
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report))
  if (misses && !json) process.stdout.write(printMisses(outcomes, search))
  return 0
}

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || (done % 25 !== 0 && done !== total)) return
  process.stderr.write(done === total ? '\r\u001b[K' : `\r${done} van ${total} vragen gesteld`)
}
