import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

let testApp: Awaited<ReturnType<typeof createTestApp>>
const path = '/vragen/paspoort-aanvragen'

beforeAll(async () => {
  testApp = await createTestApp({ ownContent: true })
})
afterAll(() => testApp.close())

test.each(['/', '/onderwerpen', path, '/contact', '/sitemap.xml', '/wijzigingen.atom', '/robots.txt'])(
  '%s is not sent again when nothing changed',
  async (address) => {
    const first = await testApp.app.request(address)
    const tag = first.headers.get('ETag') ?? ''
    expect(tag).toMatch(/^W\/"/)
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    const second = await testApp.app.request(address, { headers: { 'If-None-Match': tag } })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  },
)

test('an article tells when it changed, and is not sent again since', async () => {
  const first = await testApp.app.request(path)
  expect(first.headers.get('Last-Modified')).toBe('Mon, 12 Oct 2026 09:00:00 GMT')
  const since = (date: string) => testApp.app.request(path, { headers: { 'If-Modified-Since': date } })
  expect((await since('Mon, 12 Oct 2026 09:00:00 GMT')).status).toBe(304)
  expect((await since('Mon, 12 Oct 2026 08:59:59 GMT')).status).toBe(200)
  expect((await since('no date')).status).toBe(200)
})

test('the tag decides when both are sent', async () => {
  const response = await testApp.app.request(path, {
    headers: { 'If-None-Match': 'W/"another"', 'If-Modified-Since': 'Mon, 12 Oct 2026 09:00:00 GMT' },
  })
  expect(response.status).toBe(200)
})

test('a changed article is sent again', async () => {
  const tag = (await testApp.app.request(path)).headers.get('ETag') ?? ''
  const file = join(testApp.content, 'nl/paspoort-aanvragen.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('Na 5 werkdagen', 'Na 6 werkdagen'))
  await testApp.knowledge.refresh(['nl/paspoort-aanvragen.md'])
  const response = await testApp.app.request(path, { headers: { 'If-None-Match': tag } })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Na 6 werkdagen')
})

test('the stylesheet is kept for ever under an address that changes with it', async () => {
  const html = await (await testApp.app.request('/')).text()
  const address = /<link rel="stylesheet" href="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(address).toMatch(/^\/static\/site\.[0-9a-f]{12}\.css$/)
  const response = await testApp.app.request(address)
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  const css = await response.text()
  expect(css).toContain('.utrecht-button')
  expect(css).toContain('--basis-color-action-1-inverse-bg-default')
  expect(css).not.toMatch(/url\(["']?https?:/)
})

test('pages are sent compressed to who can read that', async () => {
  const response = await testApp.app.request(path, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(response.headers.get('Content-Encoding')).toBe('gzip')
  expect(response.headers.get('Vary')).toContain('Accept-Encoding')
})
