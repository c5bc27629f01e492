import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runEvaluate } from '../../cli/evaluate/run-evaluate.ts'
import { importVacs } from '../../server/knowledge/rijksoverheid/import-vacs.ts'
import { exampleContent } from '../support/create-test-app.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const silent = () => {}

// Floors: a change may raise them, not lower them.
test('the example content answers its regression questions at least as well as before', async () => {
  const { report } = await runEvaluate(
    {
      content: exampleContent,
      questions: here('questions.json'),
      unanswerable: here('unanswerable.json'),
      dialogues: here('dialogues.json'),
    },
    silent,
  )
  expect(report.questions.n).toBeGreaterThanOrEqual(600)
  expect(report.unanswerable?.n).toBeGreaterThanOrEqual(150)
  expect(report.questions.top1).toBeGreaterThanOrEqual(0.78)
  expect(report.questions.recall3).toBeGreaterThanOrEqual(0.92)
  expect(report.questions.mrr).toBeGreaterThanOrEqual(0.855)
  expect(report.helped).toBeGreaterThanOrEqual(0.825)
  expect(report.wrong).toBeLessThanOrEqual(0.015)
  expect(report.unanswerable?.answered).toBeLessThanOrEqual(0.02)
  expect(report.unanswerable?.offered).toBeLessThanOrEqual(0.12)
  expect(report.auroc).toBeGreaterThanOrEqual(0.945)
  expect(report.dialogues?.lastTurnHelped).toBeGreaterThanOrEqual(0.8)
})

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const isShared = existsSync(join(shared, 'questions.json'))

if (!isShared) console.info('../shared/data is absent: the Rijksoverheid questions are not measured here.')

test.runIf(isShared)('the imported Rijksoverheid articles answer the shared questions as well as required', async () => {
  const content = await mkdtemp(join(tmpdir(), 'vraagbaak-vac-'))
  await importVacs(join(shared, 'rijksoverheid-vac'), content)
  const { report } = await runEvaluate(
    {
      content,
      questions: join(shared, 'questions.json'),
      unanswerable: join(shared, 'unanswerable.json'),
      dialogues: join(shared, 'dialogues.json'),
    },
    silent,
  )
  await rm(content, { recursive: true })
  expect(report.articles).toBe(179)
  expect(report.questions.top1).toBeGreaterThanOrEqual(0.7)
  expect(report.questions.recall3).toBeGreaterThanOrEqual(0.85)
  expect(report.questions.mrr).toBeGreaterThanOrEqual(0.77)
  expect(report.helped).toBeGreaterThanOrEqual(0.74)
  expect(report.wrong).toBeLessThanOrEqual(0.03)
  expect(report.unanswerable?.answered).toBeLessThanOrEqual(0.05)
  expect(report.unanswerable?.offered).toBeLessThanOrEqual(0.28)
  expect(report.auroc).toBeGreaterThanOrEqual(0.86)
  expect(report.dialogues?.lastTurnTop1).toBeGreaterThanOrEqual(0.75)
  expect(report.dialogues?.lastTurnHelped).toBeGreaterThanOrEqual(0.85)
})
