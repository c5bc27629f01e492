import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAsk } from '../../../server/ask.ts'
import { openDatabase } from '../../../server/database/open-database.ts'
import type { AppDependencies } from '../../../server/http/app-dependencies.ts'
import { createQuestionLog } from '../../../server/log/create-question-log.ts'
import type { Settings } from '../../../server/settings.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createApiTestApp, rebuildApp } from '../api/api-content.ts'

const passport = { vraag: 'hoe vraag ik een paspoort aan' }

let vraagbaak: Awaited<ReturnType<typeof createApiTestApp>>

beforeAll(async () => {
  vraagbaak = await createApiTestApp()
})
afterAll(() => vraagbaak.close())

/** A request as it comes over the network from an address. */
function postFrom(
  address: string,
  app: Pick<typeof vraagbaak.app, 'request'>,
  headers: Record<string, string> = {},
) {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(passport),
  }
  return app.request('/v1/vragen', init, { incoming: { socket: { remoteAddress: address } } })
}

function createLines() {
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  return { lines, logger }
}

describe('/gezondheid', () => {
  test('tells that all is well, how many articles there are and what editors must look at', async () => {
    const response = await vraagbaak.get('/gezondheid')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/health+json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const time = '2026-11-02T09:00:00.000Z'
    expect(await response.json()).toEqual({
      status: 'pass',
      checks: {
        'database:bereikbaar': [{ status: 'pass', observedValue: true, time }],
        'artikelen:aantal': [{ status: 'pass', observedValue: 5, time }],
        'content:problemen': [{ status: 'pass', observedValue: 0, time }],
      },
    })
  })

  test('warns of problems in the content', async () => {
    const problem = { severity: 'error', file: 'nl/x.md', message: 'Fout.', remedy: 'Herstel.' } as const
    const knowledge = { ...vraagbaak.knowledge, problems: () => [problem] }
    const response = await rebuildApp(vraagbaak, { knowledge }).get('/gezondheid')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'warn',
      checks: { 'content:problemen': [{ status: 'warn', observedValue: 1 }] },
    })
  })

  test('fails with 503 when the database cannot be reached', async () => {
    const { database, close } = await openDatabase(`file:${vraagbaak.folder}/closed.db`)
    close()
    const response = await rebuildApp(vraagbaak, { database }).get('/gezondheid')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({
      status: 'fail',
      checks: { 'database:bereikbaar': [{ status: 'fail' }] },
    })
  })
})

describe('/metrics', () => {
  test('counts questions by channel and outcome, requests and articles', async () => {
    const app = rebuildApp(vraagbaak, {})
    await app.post('/v1/vragen', passport)
    await app.post('/v1/vragen', { ...passport, kanaal: 'zelfbedacht' })
    await app.get('/v1/artikelen/onbekend')
    const metrics = await (await app.get('/metrics')).text()
    expect(metrics).toContain('vraagbaak_questions_total{channel="api",outcome="answer"} 1')
    expect(metrics).toContain('vraagbaak_questions_total{channel="other",outcome="answer"} 1')
    expect(metrics).toContain('vraagbaak_question_duration_seconds_count 2')
    expect(metrics).toContain('vraagbaak_articles{language="nl"} 4')
    expect(metrics).toContain('vraagbaak_content_problems{severity="error"} 0')
    expect(metrics).toMatch(/_count\{method="GET",route="\/v1\/artikelen\/:id",status="404"\} 1/)
  })

  test('counts for each app by itself', async () => {
    const metrics = await (await rebuildApp(vraagbaak, {}).get('/metrics')).text()
    expect(metrics).toContain('vraagbaak_question_duration_seconds_count 0')
  })
})

describe('the log of requests', () => {
  test('has the route and the status, but no address, no question and nothing of the URL', async () => {
    const { lines, logger } = createLines()
    const { app, get } = rebuildApp(vraagbaak, { logger })
    await postFrom('203.0.113.5', app)
    await get('/v1/artikelen/geheim?taal=nl')
    await get('/geheim')
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(entries.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/v1/vragen', 200],
      ['GET', '/v1/artikelen/:id', 404],
      ['GET', 'none', 404],
    ])
    expect(lines.join('')).not.toMatch(/203\.0\.113\.5|paspoort|geheim/)
  })

  test('tells of a failed query without the words of the asker', async () => {
    const { lines, logger } = createLines()
    const { database, close } = await openDatabase(`file:${vraagbaak.folder}/refusing.db`)
    await database.run('drop table question_log')
    const log = createQuestionLog({ database })
    const ask = createAsk({ ...vraagbaak, log, now: () => testNow })
    await rebuildApp(vraagbaak, { logger, ask }).post('/v1/vragen', passport)
    close()
    expect(lines.join('')).toContain('A request failed.')
    expect(lines.join('')).toContain('no such table')
    expect(lines.join('')).not.toContain('hoe vraag ik')
  })
})

function limited(limits: Partial<Settings>, parts: Partial<AppDependencies> = {}) {
  return rebuildApp(vraagbaak, { settings: { ...vraagbaak.settings, RATE_LIMIT: 2, ...limits }, ...parts })
    .app
}

describe('the limit on questions', () => {
  test('refuses a client that asks too often, and says when it may again', async () => {
    const app = limited({})
    const statuses = [await postFrom('203.0.113.5', app), await postFrom('203.0.113.5', app)].map(
      ({ status }) => status,
    )
    const refused = await postFrom('203.0.113.5', app)
    expect(statuses).toEqual([200, 200])
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('30')
    expect(await refused.json()).toMatchObject({ status: 429, title: 'Te veel verzoeken' })
  })

  test('is for each client, and fills again', async () => {
    let now = new Date('2026-11-02T10:00:00+01:00')
    const app = limited({ RATE_LIMIT: 1 }, { now: () => now })
    expect((await postFrom('203.0.113.5', app)).status).toBe(200)
    expect((await postFrom('203.0.113.6', app)).status).toBe(200)
    expect((await postFrom('203.0.113.5', app)).status).toBe(429)
    now = new Date(now.getTime() + 60_000)
    expect((await postFrom('203.0.113.5', app)).status).toBe(200)
  })

  test('sees clients behind our own proxy, and warns when nobody told of the proxy', async () => {
    const behind = limited({ RATE_LIMIT: 1, TRUSTED_PROXIES: 1 })
    expect((await postFrom('10.0.0.1', behind, { 'X-Forwarded-For': '203.0.113.5' })).status).toBe(200)
    expect((await postFrom('10.0.0.1', behind, { 'X-Forwarded-For': '203.0.113.6' })).status).toBe(200)
    const { lines, logger } = createLines()
    const untold = limited({}, { logger })
    for (let times = 0; times < 2; times++)
      await postFrom('10.0.0.1', untold, { 'X-Forwarded-For': '203.0.113.5' })
    expect(lines.filter((line) => line.includes('TRUSTED_PROXIES'))).toHaveLength(1)
  })

  test('is not there when it is set to 0, and reading is never limited', async () => {
    const free = limited({ RATE_LIMIT: 0 })
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await postFrom('203.0.113.5', free)).status),
    )
    expect(statuses).toEqual([200, 200, 200])
  })
})
