import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAsk } from '../../../server/ask.ts'
import { openDatabase } from '../../../server/database/open-database.ts'
import { createQuestionLog } from '../../../server/log/create-question-log.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createApiTestApp, faultsOf, rebuildApp, testId } from './api-content.ts'

let api: Awaited<ReturnType<typeof createApiTestApp>>

beforeAll(async () => {
  api = await createApiTestApp()
})
afterAll(() => api.close())

const json = { 'Content-Type': 'application/json' }

function send(body: BodyInit | null, headers: Record<string, string> = json) {
  return api.app.request('/v1/vragen', { method: 'POST', body, headers })
}

/** The status and the detail of a problem, as one line. */
async function problemOf(response: Response): Promise<string> {
  const problem = (await response.json()) as Record<string, unknown>
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status })
  return `${response.status} ${String(problem['title'])}: ${String(problem['detail'])}`
}

describe('an address that is not there', () => {
  test.each([
    '/v1',
    '/v1/',
    '/v1/onbekend',
    '/v1/artikelen/',
    '/v1/vragen/',
    '/v1/openapi.json/',
    '/v1/ARTIKELEN',
  ])('%s gives a problem that tells where the addresses are', async (path) => {
    expect(await problemOf(await api.get(path))).toBe(
      '404 Niet gevonden: Dit adres bestaat niet. Alle adressen staan in http://localhost:8787/v1/docs.',
    )
  })

  test('outside the API it gives a page', async () => {
    const response = await api.get('/bestaat-niet')
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toContain('text/html')
  })
})

describe('a method that an address does not have', () => {
  test.each([
    ['GET', '/v1/vragen', ['POST']],
    ['DELETE', '/v1/artikelen', ['GET', 'HEAD']],
    ['POST', '/v1/organisatie', ['GET', 'HEAD']],
    ['PUT', `/v1/artikelen/${testId(1)}`, ['GET', 'HEAD']],
    ['PATCH', '/v1/artikelen/_zoek', ['GET', 'HEAD', 'POST']],
    ['GET', `/v1/vragen/${testId(1)}/waardering`, ['POST']],
    ['POST', '/v1/openapi.json', ['GET', 'HEAD']],
  ])('%s %s is refused with the methods it has', async (method, path, methods) => {
    const response = await api.app.request(path, { method })
    expect(response.headers.get('Allow')?.split(', ').toSorted()).toEqual(methods)
    expect(await problemOf(response)).toContain('405 Methode niet toegestaan: Gebruik voor dit adres: ')
  })
})

describe('a body that cannot be read', () => {
  test.each(['{"vraag":', 'vraag', ''])('text that is no JSON: "%s"', async (body) => {
    expect(await problemOf(await send(body))).toBe(
      '400 Ongeldige invoer: De inhoud is geen geldige JSON. Controleer aanhalingstekens en komma’s.',
    )
  })

  test.each(['[]', 'null', '"vraag"', '7'])('JSON that is no object: %s', async (body) => {
    expect(await faultsOf(await send(body))).toEqual(['inhoud: Stuur één JSON-object met de velden erin.'])
  })

  test('no body at all', async () => {
    expect(await faultsOf(await send(null, {}))).toEqual([
      'vraag: Dit veld ontbreekt. Geef de vraag als tekst.',
    ])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'a body of %s',
    async (type) => {
      expect(await problemOf(await send('{"vraag":"x"}', { 'Content-Type': type }))).toBe(
        '415 Soort inhoud niet ondersteund: Stuur de inhoud als JSON, met de kop "Content-Type: application/json".',
      )
    },
  )

  test('JSON with its character set named is fine', async () => {
    const response = await send('{"vraag":""}', { 'Content-Type': 'application/json; charset=utf-8' })
    expect(await problemOf(response)).toContain('Ik zie nog geen vraag.')
  })

  test.each(['Content-Length', 'Transfer-Encoding'])('a body over 16 kB, sent with %s', async (header) => {
    const body = JSON.stringify({ vraag: 'a '.repeat(9000) })
    const value = header === 'Content-Length' ? String(body.length) : 'chunked'
    expect(await problemOf(await send(body, { ...json, [header]: value }))).toBe(
      '413 Inhoud te groot: Stuur hoogstens 16 kB. Een vraag mag 1.000 tekens lang zijn.',
    )
  })

  test('1,000 characters fit, however they are written', async () => {
    const escaped = `{"vraag":"${String.raw`\u00e9`.repeat(1000)}"}`
    expect((await send(escaped)).status).not.toBe(413)
  })
})

test('a failure of our own says nothing about us', async () => {
  const { database, close } = await openDatabase(`file:${api.folder}/broken.db`)
  close()
  const log = createQuestionLog({ database })
  const ask = createAsk({ ...api, log, now: () => testNow })
  const response = await rebuildApp(api, { ask, log }).post('/v1/vragen', {
    vraag: 'hoe vraag ik een paspoort aan',
  })
  expect(await problemOf(response)).toBe(
    '500 Interne fout: Er ging bij ons iets mis. Probeer het later opnieuw.',
  )
})
