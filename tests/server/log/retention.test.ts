import pino from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { questionLog } from '../../../server/database/schema.ts'
import { startRetention } from '../../../server/log/retention.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'

const dayMilliseconds = 86_400_000

let app: Awaited<ReturnType<typeof createTestApp>>
let now = testNow
let lines: string[] = []
const logger = pino({}, { write: (line: string) => void lines.push(line) })

beforeAll(async () => {
  app = await createTestApp({ now: () => now })
})

afterAll(() => app.close())

afterEach(async () => {
  vi.useRealTimers()
  now = testNow
  lines = []
  await app.database.delete(questionLog)
})

async function texts(): Promise<string[]> {
  const rows = await app.database.select({ text: questionLog.text }).from(questionLog)
  return rows.map((row) => row.text)
}

test('old texts are forgotten at the start, and the log says how many', async () => {
  now = new Date(testNow.getTime() - 40 * dayMilliseconds)
  await app.ask({ text: 'hoe vraag ik een paspoort aan', channel: 'website' })
  now = testNow
  const stop = startRetention({ log: app.log, retentionDays: 28, now: () => now, logger })
  await stop()
  expect(await texts()).toEqual([''])
  expect(lines.join('')).toContain('de tekst van 1 vragen ouder dan 28 dagen is gewist')
})

test('a text that grows old while the server runs is forgotten within a day', async () => {
  await app.ask({ text: 'hoe vraag ik een paspoort aan', channel: 'website' })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const stop = startRetention({ log: app.log, retentionDays: 28, now: () => now, logger })
  now = new Date(testNow.getTime() + 27 * dayMilliseconds)
  vi.advanceTimersByTime(dayMilliseconds)
  now = new Date(testNow.getTime() + 29 * dayMilliseconds)
  vi.advanceTimersByTime(dayMilliseconds)
  await stop()
  expect(await texts()).toEqual([''])
})

test('after the stop nothing is forgotten any more', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const stop = startRetention({ log: app.log, retentionDays: 28, now: () => now, logger })
  await stop()
  await app.ask({ text: 'hoe vraag ik een paspoort aan', channel: 'website' })
  now = new Date(testNow.getTime() + 100 * dayMilliseconds)
  vi.advanceTimersByTime(10 * dayMilliseconds)
  expect(await texts()).toEqual(['hoe vraag ik een paspoort aan'])
})

test('a database that fails is reported with a remedy and does not stop the server', async () => {
  const log = { forgetTexts: () => Promise.reject(new Error('disk full')) }
  const stop = startRetention({ log, retentionDays: 28, now: () => now, logger })
  await expect(stop()).resolves.toBeUndefined()
  expect(lines.join('')).toMatch(/disk full.*niet gewist. Controleer of de database bereikbaar/)
})
