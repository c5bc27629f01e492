import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { questionLog } from '../../../server/database/schema.ts'
import type { Question } from '../../../server/question.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'

const dayMilliseconds = 86_400_000

let app: Awaited<ReturnType<typeof createTestApp>>
let now = testNow

beforeAll(async () => {
  app = await createTestApp({ now: () => now })
})

afterAll(() => app.close())

beforeEach(async () => {
  now = testNow
  await app.database.delete(questionLog)
})

const passport: Question = { text: 'hoe vraag ik een paspoort aan', channel: 'website' }

/** The row of a question, which must be there as soon as the reply is. */
async function askAndRead(question: Question) {
  const reply = await app.ask(question)
  const [row] = await app.database.select().from(questionLog).where(eq(questionLog.id, reply.id))
  if (!row) throw new Error(`The question "${question.text}" is not in the log.`)
  return { reply, row }
}

test('every question gets one row with what was asked, where, and what was answered', async () => {
  const { reply, row } = await askAndRead(passport)
  expect(row).toMatchObject({
    id: reply.id,
    askedAt: testNow.getTime(),
    channel: 'website',
    language: 'nl',
    text: 'hoe vraag ik een paspoort aan',
    redacted: [],
    outcome: 'answer',
    message: null,
    helpful: null,
    remark: null,
    ratedAt: null,
  })
  expect(await app.database.$count(questionLog)).toBe(1)
})

test('an answer is logged with the article, its revision and the section that were shown', async () => {
  const { reply, row } = await askAndRead(passport)
  if (reply.kind !== 'answer') throw new Error(`Expected an answer, got ${reply.kind}.`)
  const { id, revision } = reply.article
  expect(row.shown).toEqual([{ id, revision, ...(reply.section ? { section: reply.section.id } : {}) }])
  expect(revision).not.toBe('')
})

test('how sure the answer was, the thresholds and the duration are logged', async () => {
  const { row } = await askAndRead(passport)
  expect(row.confidence).toBeGreaterThan(0)
  expect(row.confidence).toBeLessThanOrEqual(1)
  expect(row.thresholds).toEqual({ answer: expect.any(Number), choices: expect.any(Number) })
  expect(Number.isInteger(row.microseconds)).toBe(true)
  expect(row.microseconds).toBeGreaterThan(0)
})

test.each(['website', 'widget', 'api', 'terminal', 'telegram'])(
  'the channel %s is logged by its name',
  async (channel) => {
    const { row } = await askAndRead({ ...passport, channel })
    expect(row.channel).toBe(channel)
  },
)

test('an English question is logged as English', async () => {
  const { row } = await askAndRead({ text: 'how do I apply for a DigiD', channel: 'website', language: 'en' })
  expect(row.language).toBe('en')
})

test('a greeting is logged with the fixed text it got and without articles', async () => {
  const { row } = await askAndRead({ text: 'hallo', channel: 'website' })
  expect(row).toMatchObject({ outcome: 'message', message: 'begroeting', shown: [] })
})

test('a question without an answer is logged too', async () => {
  const { row } = await askAndRead({ text: 'hoe bak ik een appeltaart', channel: 'website' })
  expect(row).toMatchObject({ outcome: 'none', shown: [], text: 'hoe bak ik een appeltaart' })
})

test('questions of one conversation share its id', async () => {
  const first = await askAndRead(passport)
  const second = await askAndRead({
    ...passport,
    text: 'wat kost dat',
    conversation: first.reply.conversation,
  })
  const other = await askAndRead(passport)
  expect(second.row.conversation).toBe(first.row.conversation)
  expect(other.row.conversation).not.toBe(first.row.conversation)
})

test('personal data are taken out before anything is stored', async () => {
  const { row, reply } = await askAndRead({
    text: 'hoe vraag ik een paspoort aan, mijn bsn is 123456782 en mijn mail jan@voorbeeld.nl',
    channel: 'website',
  })
  expect(row.text).toBe('hoe vraag ik een paspoort aan, mijn bsn is [bsn] en mijn mail [e-mail]')
  expect(row.redacted).toEqual(['bsn', 'e-mail'])
  expect(JSON.stringify(row)).not.toMatch(/123456782|jan@/)
  expect(Buffer.from(reply.conversation, 'base64url').toString()).not.toMatch(/123456782|jan@/)
})

test('a text that is too long to read is not stored', async () => {
  const { row } = await askAndRead({ text: 'paspoort '.repeat(200), channel: 'website' })
  expect(row).toMatchObject({ outcome: 'message', message: 'te-lang', text: '', redacted: [] })
})

test('no address of the asker is logged, nor a place to put one', async () => {
  const response = await app.app.request('/v1/vragen', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': '198.51.100.7',
      'x-real-ip': '198.51.100.7',
      'user-agent': 'Voorbeeldbrowser/1.0',
    },
    body: JSON.stringify({ vraag: passport.text }),
  })
  expect(response.ok).toBe(true)
  const rows = await app.database.select().from(questionLog)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toMatch(/198\.51\.100\.7|Voorbeeldbrowser/)
  expect(Object.keys(questionLog).filter((column) => /^ip|address|agent/i.test(column))).toEqual([])
})

test('a rating is stored with its remark, redacted, and a later one replaces it', async () => {
  const { id } = await app.ask(passport)
  const read = async () => {
    const [row] = await app.database.select().from(questionLog).where(eq(questionLog.id, id))
    return row
  }
  expect(await app.log.rate(id, false, 'bel mij op 06-12345678', 1000)).toBe(true)
  expect(await read()).toMatchObject({ helpful: false, remark: 'bel mij op [telefoonnummer]', ratedAt: 1000 })
  expect(await app.log.rate(id, true, undefined, 2000)).toBe(true)
  expect(await read()).toMatchObject({ helpful: true, remark: null, ratedAt: 2000 })
  expect(await app.database.$count(questionLog)).toBe(1)
})

test('a rating of an unknown question is refused', async () => {
  expect(await app.log.rate('6f0c7e0e-0000-4000-8000-000000000000', true, undefined, 1000)).toBe(false)
})

test('texts and remarks past the retention period are emptied; outcome and articles stay', async () => {
  now = new Date(testNow.getTime() - 29 * dayMilliseconds)
  const old = await askAndRead(passport)
  await app.log.rate(old.reply.id, true, 'fijn', now.getTime())
  now = new Date(testNow.getTime() - 27 * dayMilliseconds)
  const recent = await askAndRead(passport)

  expect(await app.log.forgetTexts(testNow.getTime(), 28)).toBe(1)
  const rows = await app.database.select().from(questionLog).orderBy(questionLog.askedAt)
  expect(rows).toEqual([
    { ...old.row, text: '', remark: null, helpful: true, ratedAt: old.row.askedAt },
    recent.row,
  ])
  expect(await app.log.forgetTexts(testNow.getTime(), 28)).toBe(0)
})
