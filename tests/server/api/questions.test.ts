import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReplyJson } from '../../../server/api/schemas/question-schemas.ts'
import { questionLog } from '../../../server/database/schema.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createApiTestApp, faultsOf, testId } from './api-content.ts'

const passport = 'hoe vraag ik een paspoort aan'

let api: Awaited<ReturnType<typeof createApiTestApp>>

beforeAll(async () => {
  api = await createApiTestApp()
})
afterAll(() => api.close())

async function ask(body: unknown): Promise<ReplyJson> {
  const response = await api.post('/v1/vragen', body)
  expect(response.status).toBe(200)
  return (await response.json()) as ReplyJson
}

async function logged(id: string) {
  const [row] = await api.database.select().from(questionLog).where(eq(questionLog.id, id))
  return row
}

describe('asking a question', () => {
  test('gives the approved text of one article, with its address, date and revision', async () => {
    const { soort, taal, antwoord, bericht, keuzes } = await ask({ vraag: passport })
    expect({ soort, taal, bericht, keuzes }).toEqual({ soort: 'antwoord', taal: 'nl' })
    expect(antwoord?.artikel).toEqual({
      id: testId(1),
      taal: 'nl',
      vraag: 'Hoe vraag ik een paspoort aan?',
      url: 'http://localhost:8787/vragen/paspoort',
      revisie: api.knowledge.find(testId(1), 'nl')?.revision,
      gewijzigd: '2026-10-12T09:00:00.000Z',
      gecontroleerdOp: '2026-10-12',
    })
    expect(antwoord).toMatchObject({
      markdown: 'U vraagt een paspoort aan bij de gemeente.',
      html: '<p>U vraagt een paspoort aan bij de gemeente.</p>',
      tekst: 'U vraagt een paspoort aan bij de gemeente.',
    })
  })

  test('gives what ask() gives', async () => {
    const reply = await api.ask({ text: passport, channel: 'telefoon' })
    const { antwoord } = await ask({ vraag: passport })
    if (reply.kind !== 'answer') throw new Error(`expected an answer, got ${reply.kind}`)
    expect(antwoord?.artikel.revisie).toBe(reply.article.revision)
    expect(antwoord?.sectie?.id).toBe(reply.section?.id)
  })

  test('names the other sections to read on', async () => {
    const { antwoord } = await ask({ vraag: passport })
    expect(antwoord?.secties).toContainEqual({
      id: 'kosten',
      titel: 'Kosten',
      url: 'http://localhost:8787/vragen/paspoort#kosten',
    })
  })

  test('answers in English when asked to', async () => {
    const { taal, antwoord } = await ask({ vraag: 'how do I apply for a passport', taal: 'en' })
    expect(taal).toBe('en')
    expect(antwoord?.artikel.url).toBe('http://localhost:8787/en/questions/passport')
  })

  test('says so when there is no answer', async () => {
    const { soort, antwoord, bericht } = await ask({ vraag: 'xqzvk wrtplm bnghk' })
    expect(soort).toBe('geen')
    expect(antwoord).toBeUndefined()
    expect(bericht?.tekst).not.toBe('')
  })

  test('goes on with a conversation', async () => {
    const first = await ask({ vraag: passport })
    const second = await ask({ vraag: passport, gesprek: first.gesprek })
    expect((await logged(second.id))?.conversation).toBe((await logged(first.id))?.conversation)
  })

  test('starts a new conversation when it cannot read the one that is sent', async () => {
    expect((await ask({ vraag: passport, gesprek: 'geen gesprek' })).soort).toBe('antwoord')
  })

  test('logs the channel, "api" when none is named', async () => {
    expect((await logged((await ask({ vraag: passport })).id))?.channel).toBe('api')
    expect((await logged((await ask({ vraag: passport, kanaal: 'kiosk-hal' })).id))?.channel).toBe(
      'kiosk-hal',
    )
  })
})

describe('what is no question', () => {
  test.each([
    ['leeg', '   '],
    ['te-lang', 'hoe '.repeat(300)],
    ['onleesbaar', '<script>alert(1)</script>'],
  ] as const)('%s is refused in the words of the organisation', async (name, vraag) => {
    const response = await api.post('/v1/vragen', { vraag })
    const text = api.organisation.berichten[name].nl
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Ongeldige invoer',
      status: 400,
      detail: text,
      fouten: [{ veld: 'vraag', melding: text }],
    })
  })

  test('is refused in English on an English page', async () => {
    const response = await api.post('/v1/vragen', { vraag: '', taal: 'en' })
    expect(await response.json()).toMatchObject({ detail: api.organisation.berichten.leeg.en })
  })

  test('is told together with every other field that is wrong', async () => {
    const response = await api.post('/v1/vragen', {
      vraag: ' ',
      taal: 'fr',
      kanaal: 'A B',
      gesprek: 7,
      vrag: 1,
    })
    expect(response.status).toBe(400)
    expect(await faultsOf(response)).toEqual([
      'vraag: Ik zie nog geen vraag. Typ uw vraag in uw eigen woorden.',
      'taal: Kies nl of en.',
      'gesprek: Geef het gesprek als tekst, zoals het vorige antwoord het gaf.',
      'kanaal: Gebruik 1 tot 30 kleine letters, cijfers en streepjes.',
      'vrag: Dit veld bestaat niet. Controleer de spelling.',
    ])
  })

  test('a missing question is told as missing', async () => {
    const response = await api.post('/v1/vragen', {})
    expect(await faultsOf(response)).toEqual(['vraag: Dit veld ontbreekt. Geef de vraag als tekst.'])
  })
})

describe('rating an answer', () => {
  test('stores the verdict and the remark without personal data', async () => {
    const { id } = await ask({ vraag: passport })
    const remark = 'Mail mij op jan@voorbeeld.nl'
    const response = await api.post(`/v1/vragen/${id}/waardering`, { nuttig: false, opmerking: remark })
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    const row = await logged(id)
    expect(row).toMatchObject({ helpful: false, ratedAt: testNow.getTime() })
    expect(row?.remark).not.toContain('jan@voorbeeld.nl')
  })

  test('the last verdict counts', async () => {
    const { id } = await ask({ vraag: passport })
    await api.post(`/v1/vragen/${id}/waardering`, { nuttig: false, opmerking: 'Te lang' })
    await api.post(`/v1/vragen/${id}/waardering`, { nuttig: true })
    expect(await logged(id)).toMatchObject({ helpful: true, remark: null })
  })

  test.each(['00000000-0000-4000-8000-000000000000', 'geen-nummer'])(
    'question %s does not exist',
    async (id) => {
      const response = await api.post(`/v1/vragen/${id}/waardering`, { nuttig: true })
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ status: 404, title: 'Niet gevonden' })
    },
  )

  test('tells all that is wrong with it at once', async () => {
    const response = await api.post('/v1/vragen/x/waardering', { nuttig: 'ja', opmerking: 'x'.repeat(1001) })
    expect(response.status).toBe(400)
    expect(await faultsOf(response)).toEqual([
      'nuttig: Geef true of false.',
      'opmerking: Gebruik hoogstens 1.000 tekens.',
    ])
  })
})
