import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionLog } from '../../../../server/database/schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs } from '../../../support/sign-in.ts'
import { loggedQuestion } from '../../grouping/logged-question.ts'
import { readPage, tableRows } from '../page-text.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
let reader: Awaited<ReturnType<typeof signInAs>>
let articleId: string

const at = (moment: string) => ({ askedAt: Date.parse(moment) })

beforeAll(async () => {
  app = await createTestApp()
  reader = await signInAs(app, 'lezer')
  articleId = app.knowledge.articles().find(({ language }) => language === 'en')?.id ?? ''
  const shown = [{ id: articleId, revision: 'r' }]
  await app.database.insert(questionLog).values([
    loggedQuestion('korting van 50% op_de hondenbelasting', at('2026-11-02T08:00:00+01:00')),
    loggedQuestion('ÉÉN paspoort', {
      ...at('2026-11-01T23:59:59+01:00'),
      channel: 'widget',
      outcome: 'choices',
      shown,
    }),
    loggedQuestion('which bin', {
      ...at('2026-11-01T00:00:00+01:00'),
      language: 'en',
      outcome: 'answer',
      shown,
      helpful: false,
      remark: 'Too "short"; sorry',
    }),
    loggedQuestion('hallo', { ...at('2026-10-31T23:59:59+01:00'), outcome: 'message', message: 'groet' }),
    loggedQuestion('na de zomertijd', {
      ...at('2026-10-25T23:30:00+01:00'),
      outcome: 'answer',
      helpful: true,
    }),
    loggedQuestion('', at('2026-09-01T12:00:00+02:00')),
    loggedQuestion('=HYPERLINK("http://kwaad.example";"klik")', at('2026-08-05T12:00:00+02:00')),
    loggedQuestion(' +31', at('2026-08-04T12:00:00+02:00')),
    loggedQuestion('-2\nregels; "en" meer', at('2026-08-03T12:00:00+02:00')),
    loggedQuestion('@SUM(A1)', at('2026-08-02T12:00:00+02:00')),
    loggedQuestion('<script>alert(1)</script>', at('2026-08-01T12:00:00+02:00')),
    ...Array.from({ length: 110 }, (_, number) =>
      loggedQuestion(`oud ${number}`, at('2026-01-01T12:00:00+01:00')),
    ),
  ])
})
afterAll(() => app.close())

async function questionsOf(query: string): Promise<string[]> {
  const page = await (await reader.get(`/redactie/vragen/alle?${query}`)).text()
  return tableRows(page, 'Vragen, nieuwste eerst').map(([question = '']) => question)
}

async function csvOf(query: string): Promise<string[]> {
  const response = await reader.get(`/redactie/vragen/alle.csv?${query}`)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="vragen.csv"')
  expect(response.headers.get('cache-control')).toBe('no-store')
  // As bytes: `text()` takes the mark of the encoding away.
  return Buffer.from(await response.arrayBuffer())
    .toString('utf8')
    .split('\r\n')
}

test.each([
  ['zoek=50%25', ['korting van 50% op_de hondenbelasting']],
  ['zoek=op_de', ['korting van 50% op_de hondenbelasting']],
  ['zoek=PASPOORT', ['ÉÉN paspoort']],
  ['uitkomst=message', ['hallo']],
  ['kanaal=widget', ['ÉÉN paspoort']],
  ['taal=en', ['which bin opmerking: Too "short"; sorry']],
  ['geholpen=nee', ['which bin opmerking: Too "short"; sorry']],
  ['geholpen=ja', ['na de zomertijd']],
  ['van=2026-11-01&tot=2026-11-01', ['ÉÉN paspoort', 'which bin opmerking: Too "short"; sorry']],
  ['van=2026-10-25&tot=2026-10-25', ['na de zomertijd']],
  ['van=2026-09-01&tot=2026-09-01', ['(tekst niet meer bewaard)']],
  [
    'van=2026-08-01&tot=2026-08-01',
    ['<script>alert(1)</script>'.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  ],
  ['kanaal=bestaat-niet', []],
  ['tot=2020-01-01', []],
])('%s shows what was asked for', async (query, expected) => {
  expect(await questionsOf(query)).toEqual(expected)
})

test('a choice that does not exist, or a day that is none, is left out', async () => {
  expect(await questionsOf('uitkomst=x&taal=fr&geholpen=misschien&van=gisteren&tot=x')).toHaveLength(50)
})

test('a row tells what was shown, in the language of the question', async () => {
  const page = await (await reader.get('/redactie/vragen/alle?taal=en')).text()
  const title = app.knowledge.find(articleId, 'en')?.vraag ?? '-'
  expect(tableRows(page, 'Vragen, nieuwste eerst')[0]?.slice(1)).toEqual([
    'antwoord',
    title,
    'nee',
    'Website',
    '1 nov 2026, 00.00',
  ])
})

test('the pages together hold every question once, and a page too far is the last', async () => {
  const first = await readPage(await reader.get('/redactie/vragen/alle?zoek=oud'))
  expect(first).toContain('110 vragen')
  expect(first).toContain('Pagina 1 van 3 Volgende pagina')
  const pages = await Promise.all([1, 2, 3].map((page) => questionsOf(`zoek=oud&pagina=${page}`)))
  expect(pages.map((page) => page.length)).toEqual([50, 50, 10])
  expect(new Set(pages.flat()).size).toBe(110)
  expect(await questionsOf('zoek=oud&pagina=99')).toEqual(pages[2])
  const last = await (await reader.get('/redactie/vragen/alle?zoek=oud&pagina=3')).text()
  expect(last).toContain('/redactie/vragen/alle?zoek=oud&amp;pagina=2')
})

test('the CSV has the same choice, for a Dutch spreadsheet, and no cell is a formula', async () => {
  expect(await csvOf('taal=en')).toEqual([
    '\uFEFFtijd;kanaal;taal;vraag;uitkomst;artikelen;zekerheid;geholpen;opmerking',
    `2026-11-01 00:00;website;en;which bin;antwoord;${app.knowledge.find(articleId, 'en')?.vraag};0,10;nee;"Too ""short""; sorry"`,
    '',
  ])
  const august = (await csvOf('van=2026-08-01&tot=2026-08-31')).join('\r\n')
  expect(august).toContain(`;"'=HYPERLINK(""http://kwaad.example"";""klik"")";`)
  expect(august).toContain(`;' +31;`)
  expect(august).toContain(`;"'-2\nregels; ""en"" meer";`)
  expect(august).toContain(`;'@SUM(A1);`)
  expect(await csvOf('')).toHaveLength(1 + 121 + 1)
})

test('the page links to the CSV of the same choice', async () => {
  const page = await (await reader.get('/redactie/vragen/alle?zoek=oud&taal=nl&uitkomst=')).text()
  expect(page).toContain('href="/redactie/vragen/alle.csv?zoek=oud&amp;taal=nl"')
})

test('who is not signed in sees none of it', async () => {
  for (const path of ['/redactie/vragen', '/redactie/vragen/alle', '/redactie/vragen/alle.csv', '/redactie'])
    expect((await app.app.request(path)).status).toBe(303)
})
