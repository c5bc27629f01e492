import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { groupedQuestion, questionGroup } from '../../../../server/database/grouping-schema.ts'
import { type LoggedQuestion, pageRating, questionLog } from '../../../../server/database/schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs } from '../../../support/sign-in.ts'
import { loggedQuestion } from '../../grouping/logged-question.ts'
import { readPage, tableRows } from '../page-text.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
let reader: Awaited<ReturnType<typeof signInAs>>
let clock = new Date('2026-11-02T10:00:00+01:00')

beforeAll(async () => {
  app = await createTestApp({ now: () => clock })
  reader = await signInAs(app, 'lezer')
})
beforeEach(async () => {
  clock = new Date('2026-11-02T10:00:00+01:00')
  await app.database.delete(questionLog)
  await app.database.delete(pageRating)
  await app.database.delete(groupedQuestion)
  await app.database.delete(questionGroup)
})
afterAll(() => app.close())

type Asked = Partial<Omit<LoggedQuestion, 'askedAt'>> & { at?: string; text?: string }

async function logQuestions(...questions: Asked[]): Promise<void> {
  const rows = questions.map(({ at = '2026-11-02T09:00:00+01:00', text = 'wat kost dit', ...fields }) =>
    loggedQuestion(text, { askedAt: Date.parse(at), ...fields }),
  )
  await app.database.insert(questionLog).values(rows)
}

async function open(): Promise<string> {
  return (await reader.get('/redactie')).text()
}

/** Day, answers, choices, none, together. */
async function days(): Promise<string[][]> {
  return tableRows(await open(), 'Vragen per dag')
}

test('the figures of two weeks are right, and a greeting is no question', async () => {
  const [article] = app.knowledge.articles()
  const id = article?.id ?? ''
  const answer: Asked = { outcome: 'answer', shown: [{ id, revision: 'r' }] }
  await logQuestions(
    { ...answer, helpful: true },
    { ...answer, helpful: false, channel: 'widget' },
    { ...answer, helpful: false },
    { outcome: 'choices', channel: 'whatsapp' },
    { outcome: 'none', text: 'WAT KOST DIT ' },
    { outcome: 'message', text: 'hallo' },
    { outcome: 'none', at: '2026-10-19T12:00:00+02:00', text: 'te lang geleden' },
  )
  await app.database.insert(pageRating).values({
    id: 'oordeel-1',
    ratedAt: clock.getTime(),
    articleId: id,
    language: 'nl',
    revision: 'r',
    helpful: false,
  })
  const page = await open()
  expect(await readPage(new Response(page))).toContain(
    'vragen vandaag 5 vragen in 14 dagen 5 antwoord 60 % keuze 20 % geen antwoord 20 % geholpen (van 4 oordelen) 25 %',
  )
  expect(tableRows(page, 'Vragen per dag')[0]).toEqual(['2/11', '3', '1', '1', '5'])
  expect(tableRows(page, 'Vragen per kanaal').map((row) => row.slice(0, 3))).toEqual([
    ['Website', '3', '1'],
    ['WhatsApp', '1', '0'],
    ['Chat', '1', '0'],
  ])
  expect(tableRows(page, 'Meest gestelde vragen')).toEqual([['WAT KOST DIT', '5']])
  const byId = app.knowledge.all().find((known) => known.id === id && known.language === 'nl')
  expect(tableRows(page, 'Artikelen')).toEqual([[byId?.vraag, '3', '1', '3']])
  expect(page.split(byId?.vraag ?? '-').length - 1).toBe(2)
})

test('a day begins at midnight in Amsterdam, in summer time and in winter time', async () => {
  await logQuestions(
    { at: '2026-11-01T23:59:59+01:00' },
    { at: '2026-11-02T00:00:00+01:00' },
    { at: '2026-10-24T23:59:59+02:00' },
    { at: '2026-10-25T00:00:00+02:00' },
    { at: '2026-10-25T23:59:59+01:00' },
    { at: '2026-10-20T00:00:00+02:00' },
    { at: '2026-10-19T23:59:59+02:00' },
  )
  const counts = new Map((await days()).map((row) => [row[0], row.at(-1)]))
  expect(counts.size).toBe(14)
  expect([...counts].filter(([, count]) => count !== '0')).toEqual([
    ['2/11', '1'],
    ['1/11', '1'],
    ['25/10', '2'],
    ['24/10', '1'],
    ['20/10', '1'],
  ])
})

test.each([
  ['the last half hour of the day of 25 hours', '2026-10-25T23:30:00+01:00', ['25/10', '24/10'], '12/10'],
  ['the first half hour after the day of 23 hours', '2026-03-30T00:30:00+02:00', ['30/3', '29/3'], '17/3'],
  ['the first half hour of the day of 25 hours', '2026-10-25T00:30:00+02:00', ['25/10', '24/10'], '12/10'],
])('%s shows 14 days, each once', async (_name, now, newest, oldest) => {
  clock = new Date(now)
  const browser = await signInAs(app, 'lezer')
  const shown = tableRows(await (await browser.get('/redactie')).text(), 'Vragen per dag').map(([day]) => day)
  expect(new Set(shown).size).toBe(14)
  expect(shown.slice(0, 2)).toEqual(newest)
  expect(shown.at(-1)).toBe(oldest)
})

test('what asks for work stands on top: the largest open groups', async () => {
  await logQuestions(
    { text: 'hoe laat gaat de molen open' },
    { text: 'wanneer gaat de molen open' },
    { text: 'mag ik bijen houden' },
  )
  expect(tableRows(await open(), 'De grootste groepen vragen zonder goed antwoord')).toEqual([
    [expect.stringContaining('molen open'), '2', '▲ meer: van 0 naar 2', '–'],
    ['mag ik bijen houden', '1', '▲ meer: van 0 naar 1', '–'],
  ])
})

test('without any question the page says so', async () => {
  const page = await readPage(await reader.get('/redactie'))
  expect(page).toContain('vragen in 14 dagen 0 antwoord –')
  expect(page).toContain('Er zijn geen open groepen: elke vraag kreeg een goed antwoord.')
  expect(page).toContain('Er zijn nog geen vragen gesteld.')
})
