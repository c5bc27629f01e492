import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, testNow } from '../../support/create-test-app.ts'

let testApp: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  testApp = await createTestApp()
})
afterAll(() => testApp.close())

test('the sitemap has every article, topic and page, with translations and dates', async () => {
  const response = await testApp.app.request('/sitemap.xml')
  expect(response.headers.get('Content-Type')).toContain('application/xml')
  const xml = await response.text()
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<urlset/)
  const addresses = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const path of [
    '/',
    '/en',
    '/contact',
    '/en/topics/waste',
    '/onderwerpen/afval',
    '/vragen/paspoort-aanvragen',
  ])
    expect(addresses).toContain(`http://localhost:8787${path}`)
  expect(addresses.length).toBeGreaterThan(testApp.knowledge.articles().length)
  expect(xml).toMatch(/<loc>[^<]*\/vragen\/paspoort-aanvragen<\/loc><lastmod>2026-10-12T09:00:00Z<\/lastmod>/)
  expect(xml).toContain('<xhtml:link rel="alternate" hreflang="en" href="http://localhost:8787/en/questions/')
})

test('robots.txt lets pages be found and names the sitemap', async () => {
  const text = await (await testApp.app.request('/robots.txt')).text()
  expect(text).toContain('Allow: /')
  expect(text).toContain('Sitemap: http://localhost:8787/sitemap.xml')
})

test.each([
  ['/wijzigingen.atom', 'nl'],
  ['/en/changes.atom', 'en'],
] as const)('%s has the articles that changed last, newest first', async (path, language) => {
  const response = await testApp.app.request(path)
  expect(response.headers.get('Content-Type')).toContain('application/atom+xml')
  const xml = await response.text()
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
  const dates = [...xml.matchAll(/<entry>.*?<updated>(.*?)<\/updated>/gs)].map(([, date]) => date ?? '')
  expect(dates).toEqual(dates.toSorted().toReversed())
  const newest = testApp.knowledge
    .articles()
    .filter((article) => article.language === language)
    .map((article) => article.gewijzigd ?? '')
    .toSorted()
    .at(-1)
  expect(dates[0]).toBe(new Date(newest ?? '').toISOString())
})

test('links in the feed are whole addresses', async () => {
  const xml = await (await testApp.app.request('/en/changes.atom')).text()
  expect(xml).not.toMatch(/href="\//)
  expect(xml).not.toContain('.md"')
})

test('security.txt tells where to report and expires within a year', async () => {
  const response = await testApp.app.request('/.well-known/security.txt')
  expect(response.headers.get('Content-Type')).toContain('text/plain')
  const text = await response.text()
  expect(text).toContain('Contact: mailto:webredactie@provincievoorbeeld.example')
  const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '')
  expect(expires).toBeGreaterThan(testNow.getTime() + 30 * 86_400_000)
  expect(expires).toBeLessThan(testNow.getTime() + 365 * 86_400_000)
})

test('pages point to the feed, the icon and the stylesheet, which are all there', async () => {
  const html = await (await testApp.app.request('/')).text()
  for (const [, address] of html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]*)"/g))
    expect((await testApp.app.request(address ?? '')).status).toBe(200)
  expect(html).toContain('type="application/atom+xml"')
})
