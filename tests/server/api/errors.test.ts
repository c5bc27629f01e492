import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAsk } from '../../../server/ask.ts'
import { openDatabase } from '../../../server/database/open-database.ts'
import { createQuestionLog } from '../../../server/log/create-question-log.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createApiTestApp, rebuildApp, testId } from './api-content.ts'

let api: Awaited<ReturnType<typeof createApiTestApp>>

beforeAll(async () => {
  api = await createApiTestApp()
})
afterAll(() => api.close())

const json = { 'Content-Type': 'application/json' }

async function expectProblem(
  response: Response | Promise<Response>,
  status: number,
  detail: string | RegExp,
) {
  const answered = await response
  expect(answered.status).toBe(status)
  expect(answered.headers.get('Content-Type')).toBe('application/problem+json')
  const problem = (await answered.json()) as { detail: string }
  expect(problem).toMatchObject({ type: 'about:blank', status })
  expect(problem.detail).toMatch(detail)
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
    await expectProblem(api.get(path), 404, 'Alle adressen staan in http://localhost:8787/v1/docs.')
  })

  test('outside the API it gives a page', async () => {
    const response = await api.get('/bestaat-niet')
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toContain('text/html')
  })
})

describe('a method that an address does not have', () => {
  test.each([
    ['GET', '/v1/vragen', 'POST'],
    ['DELETE', '/v1/artikelen', 'GET, HEAD'],
    ['POST', '/v1/organisatie', 'GET, HEAD'],
    ['PUT', `/v1/artikelen/${testId(1)}`, 'GET, HEAD'],
    ['PATCH', '/v1/artikelen/_zoek', 'GET, HEAD, POST'],
    ['GET', `/v1/vragen/${testId(1)}/waardering`, 'POST'],
    ['POST', '/v1/openapi.json', 'GET, HEAD'],
  ])('%s %s is refused with the methods it has', async (method, path, allow) => {
    const response = await api.app.request(path, { method })
    expect(response.headers.get('Allow')?.split(', ').toSorted().join(', ')).toBe(allow)
    await expectProblem(response, 405, 'Gebruik voor dit adres: ')
  })
})

describe('a body that cannot be read', () => {
  const send = (body: BodyInit | null, headers: Record<string, string> = json) =>
    api.app.request('/v1/vragen', { method: 'POST', body, headers })

  test.each(['{"vraag":', 'vraag', ''])('text that is no JSON: "%s"', async (body) => {
    await expectProblem(send(body), 400, 'De inhoud is geen geldige JSON.')
  })

  test.each(['[]', 'null', '"vraag"', '7'])('JSON that is no object: %s', async (body) => {
    const response = await send(body)
    expect(await response.clone().json()).toMatchObject({
      fouten: [{ veld: 'inhoud', melding: 'Stuur één JSON-object met de velden erin.' }],
    })
    await expectProblem(response, 400, 'Een veld klopt niet.')
  })

  test('no body at all', async () => {
    await expectProblem(send(null, {}), 400, 'Een veld klopt niet.')
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'a body of type %s',
    async (type) => {
      await expectProblem(
        send('{"vraag":"x"}', { 'Content-Type': type }),
        415,
        'Content-Type: application/json',
      )
    },
  )

  test('JSON with its character set named is fine', async () => {
    const response = await send('{"vraag":""}', { 'Content-Type': 'application/json; charset=utf-8' })
    await expectProblem(response, 400, 'Ik zie nog geen vraag.')
  })

  test('a body over 16 kB, with or without its length told beforehand', async () => {
    const body = JSON.stringify({ vraag: 'a '.repeat(9000) })
    await expectProblem(
      send(body, { ...json, 'Content-Length': String(body.length) }),
      413,
      'hoogstens 16 kB',
    )
    await expectProblem(send(body, { ...json, 'Transfer-Encoding': 'chunked' }), 413, 'hoogstens 16 kB')
  })

  test('1,000 characters fit, however they are written', async () => {
    const escaped = `{"vraag":"${'\\u00e9'.repeat(1000)}"}`
    expect((await send(escaped)).status).not.toBe(413)
  })
})

test('a failure of our own says nothing about us', async () => {
  const { database, close } = await openDatabase(`file:${api.folder}/broken.db`)
  close()
  const log = createQuestionLog({ database })
  const ask = createAsk({ ...api, log, now: () => testNow })
  const broken = rebuildApp(api, { ask, log })
  const response = await broken.post('/v1/vragen', { vraag: 'hoe vraag ik een paspoort aan' })
  expect(await response.clone().json()).toEqual({
    type: 'about:blank',
    title: 'Interne fout',
    status: 500,
    detail: 'Er ging bij ons iets mis. Probeer het later opnieuw.',
  })
  await expectProblem(response, 500, 'Er ging bij ons iets mis.')
})
