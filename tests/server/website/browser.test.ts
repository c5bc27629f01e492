import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDecidedWebsite } from '../../support/create-decided-website.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { launchBrowser, startTestServer } from '../../support/launch-browser.ts'

type TestServer = Awaited<ReturnType<typeof startTestServer>>

let testApp: Awaited<ReturnType<typeof createTestApp>>
let browser: Browser
const servers: Record<string, TestServer> = {}

beforeAll(async () => {
  testApp = await createTestApp()
  const articles = testApp.knowledge.articles().filter((article) => article.language === 'nl')
  servers['real'] = await startTestServer(testApp.app)
  servers['choices'] = await startTestServer(
    createDecidedWebsite(testApp, { kind: 'choices', articles: articles.slice(0, 3) }),
  )
  servers['none'] = await startTestServer(createDecidedWebsite(testApp, { kind: 'none' }))
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await Promise.all(Object.values(servers).map((server) => server.close()))
  await testApp.close()
})

const open =
  (path: string, server = 'real') =>
  (page: Page) =>
    page.goto(`${servers[server]?.url}${path}`)
const ask =
  (question: string, server = 'real') =>
  async (page: Page) => {
    await open('/', server)(page)
    await page.locator('#vb-vraag').fill(question)
    await page.getByRole('button', { name: 'Zoek antwoord' }).click()
    await page.waitForURL('**/zoeken')
  }

const states: [name: string, show: (page: Page) => Promise<unknown>][] = [
  ['home', open('/')],
  ['topics', open('/onderwerpen')],
  ['topic', open('/en/topics/waste')],
  ['article', open('/vragen/paspoort-aanvragen')],
  ['article with a table', open('/en/questions/swimming-water-quality')],
  ['contact', open('/contact')],
  ['privacy', open('/privacy')],
  ['page not found', open('/bestaat-niet')],
  ['empty question', ask('')],
  ['answer', ask('hoe vraag ik een paspoort aan')],
  ['choices', ask('afval', 'choices')],
  ['no answer', ask('wat is de zin van het leven', 'none')],
]

describe.each([1280, 320])('%d pixels wide', (width) => {
  test.each(states)('%s is accessible and does not scroll sideways', async (_name, show) => {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
    await page.route('**/widget.js', (route) => route.abort())
    await show(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await page.context().close()
  })
})

test('without JavaScript a visitor asks, reads on, rates and adds a remark', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await ask('hoe vraag ik een paspoort aan')(page)
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('link', { name: 'Lees het hele antwoord' }).click()
  expect(new URL(page.url()).pathname).toBe('/vragen/paspoort-aanvragen')
  await page.getByRole('button', { name: 'Nee' }).click()
  await page.getByLabel('Wat kan er beter?').fill('Graag de prijs erbij.')
  await page.getByRole('button', { name: 'Verstuur opmerking' }).click()
  expect(await page.getByText('Uw opmerking is opgeslagen.').isVisible()).toBe(true)
  await page.context().close()
})

test('with the keyboard a visitor skips to the content, and sees where the focus is', async () => {
  const page = await browser.newPage()
  await open('/')(page)
  await page.keyboard.press('Tab')
  const skipLink = page.getByRole('link', { name: 'Ga naar de inhoud' })
  expect(await skipLink.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(await skipLink.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid')
  expect((await skipLink.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.locator('#vb-vraag').evaluate((field) => field === document.activeElement)).toBe(true)
  await page.close()
})

test('the page reports nothing that the security policy stopped', async () => {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) errors.push(message.text())
  })
  await open('/vragen/paspoort-aanvragen')(page)
  expect(errors).toEqual([])
  await page.close()
})
