import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

let vraagbaak: Awaited<ReturnType<typeof createTestApp>>
beforeAll(async () => {
  vraagbaak = await createTestApp()
})
afterAll(() => vraagbaak.close())

test('the widget is one script that pages of every origin may load', async () => {
  const response = await vraagbaak.app.request('/widget.js')
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=600, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    etag: expect.stringMatching(/^"[0-9a-f]+"$/),
  })
})

test('the widget is less than 15 kB, gzipped, and travels that way', async () => {
  const script = await (await vraagbaak.app.request('/widget.js')).text()
  expect(gzipSync(script).byteLength).toBeLessThan(15_000)

  const sent = await vraagbaak.app.request('/widget.js', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(sent.headers.get('Content-Encoding')).toBe('gzip')
  expect((await sent.arrayBuffer()).byteLength).toBeLessThan(15_000)
})

test.each([{}, { 'Accept-Encoding': 'gzip' }])(
  'an unchanged widget is not sent again %o',
  async (headers) => {
    const first = await vraagbaak.app.request('/widget.js', { headers })
    const again = await vraagbaak.app.request('/widget.js', {
      headers: { ...headers, 'If-None-Match': first.headers.get('ETag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect(again.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
  },
)

test('the script brings the welcome text of the organisation in both languages', async () => {
  const script = await (await vraagbaak.app.request('/widget.js')).text()
  expect(script).toContain(vraagbaak.organisation.naam.nl)
  expect(script).toContain('U praat met een chatbot')
  expect(script).toContain('You are talking to a chatbot')
})

test('the script names no address but those of the organisation', async () => {
  const script = await (await vraagbaak.app.request('/widget.js')).text()
  const hosts = [...script.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host)
  // The name of the SVG namespace is no address that is fetched.
  expect(new Set(hosts)).toEqual(new Set(['www.provincievoorbeeld.example', 'www.w3.org']))
})
