import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Settings } from '../../../server/settings.ts'
import { createApiTestApp, rebuildApp, testId } from './api-content.ts'

const ours = 'https://www.voorbeeld.nl'
const theirs = 'https://elders.example'

let local: Awaited<ReturnType<typeof createApiTestApp>>
let api: ReturnType<typeof rebuildApp>

beforeAll(async () => {
  local = await createApiTestApp()
  api = withSettings({
    PUBLIC_URL: 'https://vraagbaak.example',
    ALLOWED_ORIGINS: [ours, 'https://m.voorbeeld.nl'],
  })
})
afterAll(() => local.close())

function withSettings(settings: Partial<Settings>) {
  return rebuildApp(local, { settings: { ...local.settings, ...settings } })
}

const routes: [string, string, RequestInit, number][] = [
  ['an answer', '/v1/vragen', post({ vraag: 'hoe vraag ik een paspoort aan' }), 200],
  ['a refusal', '/v1/vragen', post({}), 400],
  ['a rating', `/v1/vragen/${testId(9)}/waardering`, post({ nuttig: true }), 404],
  ['the list', '/v1/artikelen', {}, 200],
  ['an article', `/v1/artikelen/${testId(1)}`, {}, 200],
  ['a search', '/v1/artikelen/_zoek', post({ zoekterm: 'paspoort' }), 200],
  ['the organisation', '/v1/organisatie', {}, 200],
  ['the document', '/v1/openapi.json', {}, 200],
  ['the documentation', '/v1/docs', {}, 200],
  ['nothing', '/v1/onbekend', {}, 404],
  ['a wrong method', '/v1/artikelen', { method: 'DELETE' }, 405],
]

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

async function allowed(app: Pick<typeof api, 'get'>, path: string, origin: string) {
  return (await app.get(path, { Origin: origin })).headers.get('Access-Control-Allow-Origin')
}

function preflight(origin: string) {
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type',
  }
  return api.app.request('/v1/vragen', { method: 'OPTIONS', headers })
}

describe('every response of the API', () => {
  test.each(routes)('%s has the version and the security headers', async (_, path, init, status) => {
    const { status: answered, headers } = await api.app.request(path, init)
    expect(answered).toBe(status)
    expect(headers.get('API-Version')).toBe('1.0.0')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Powered-By')).toBeNull()
  })
})

describe('pages of other origins', () => {
  test('may use the API when they are on the list', async () => {
    expect(await allowed(api, '/v1/organisatie', ours)).toBe(ours)
    expect(await allowed(api, '/v1/organisatie', theirs)).toBeNull()
    expect((await api.get('/v1/organisatie', { Origin: ours })).headers.get('Vary')).toContain('Origin')
  })

  test('may read a refusal too', async () => {
    expect(await allowed(api, '/v1/onbekend', ours)).toBe(ours)
  })

  test('may all read the OpenAPI document', async () => {
    expect(await allowed(api, '/v1/openapi.json', theirs)).toBe('*')
  })

  test('get leave to send JSON before they do', async () => {
    const leave = await preflight(ours)
    expect(leave.status).toBe(204)
    expect(leave.headers.get('Access-Control-Allow-Origin')).toBe(ours)
    expect(leave.headers.get('Access-Control-Allow-Methods')).toContain('POST')
    expect(leave.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type')
    expect((await preflight(theirs)).headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  test('may all use the API when the list says so, and none when it is empty', async () => {
    expect(await allowed(withSettings({ ALLOWED_ORIGINS: ['*'] }), '/v1/organisatie', theirs)).toBe('*')
    expect(await allowed(local, '/v1/organisatie', theirs)).toBeNull()
  })
})

describe('the website', () => {
  test('runs no script and loads nothing from elsewhere', async () => {
    const { headers } = await api.get('/')
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'self'; img-src 'self' data:/)
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
  })

  test('asks for https only where visitors come by https', async () => {
    expect((await local.get('/v1/organisatie')).headers.get('Strict-Transport-Security')).toBeNull()
  })

  test('lets pages of other origins load the widget', async () => {
    const { headers } = await api.get('/widget.js')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  })
})
