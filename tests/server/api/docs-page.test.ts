import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, startTestServer } from '../../support/launch-browser.ts'
import { createApiTestApp } from './api-content.ts'

let api: Awaited<ReturnType<typeof createApiTestApp>>
let server: Awaited<ReturnType<typeof startTestServer>>
let browser: Browser

beforeAll(async () => {
  api = await createApiTestApp()
  server = await startTestServer(api.app)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await api.close()
})

test.each([1280, 320])('the documentation is accessible and fits at %i pixels', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(`${server.url}/v1/docs`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth)
  await context.close()
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([])
  expect(pageWidth).toBe(width)
  expect(requests).toEqual(['/v1/docs'])
  expect(complaints).toEqual([])
})

test('it tells every operation, with a command to try, and every kind of data', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/v1/docs`)
  const operations = await page.getByRole('heading', { level: 3 }).allTextContents()
  const example = await page.locator('pre', { hasText: '/v1/artikelen/_zoek' }).textContent()
  await page.close()
  expect(operations.slice(0, 6)).toEqual([
    'Stel een vraag',
    'Zeg of een antwoord nuttig was',
    'Alle artikelen, per pagina',
    'Een heel artikel',
    'Zoek terwijl iemand typt',
    'Wie wij zijn en hoe u ons bereikt',
  ])
  expect(operations).toContain('Artikel')
  expect(example).toMatchInlineSnapshot(`
    "curl 'http://localhost:8787/v1/artikelen/_zoek' \\
      -H 'Content-Type: application/json' \\
      -d '{"zoekterm":"paspo"}'"
  `)
})
