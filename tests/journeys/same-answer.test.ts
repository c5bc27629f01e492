import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '../../server/database/open-database.ts'
import { questionLog } from '../../server/database/schema.ts'
import { launchBrowser, startTestServer } from '../support/launch-browser.ts'
import { runCli, startCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/write-content.ts'

// A process of its own per command: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

/** The product as it is started by its users: a process of its own, asked from outside. */
let folder: string
let product: ReturnType<typeof startCli>
let address: string
let otherSite: Awaited<ReturnType<typeof startTestServer>>
let browser: Browser
let page: Page

const environment = () => ({
  DATABASE_URL: `file:${join(folder, 'vraagbaak.db')}`,
  ALLOWED_ORIGINS: '*',
  PORT: '0',
})

beforeAll(async () => {
  folder = await temporaryFolder()
  product = startCli(['serve'], { environment: environment() })
  address = await new Promise((resolve) => {
    product.process.stdout?.on('data', () => {
      const found = /Website\s+(http:\S+)/.exec(product.output.stdout)?.[1]
      if (found) resolve(found)
    })
  })
  const pages = new Hono()
  pages.get('*', (context) =>
    context.html(`<!doctype html><html lang="nl"><title>Een andere site</title>
      <script src="${address}/widget.js" defer></script><h1>Een andere site</h1></html>`),
  )
  otherSite = await startTestServer(pages)
  browser = await launchBrowser()
})

// A visitor of its own: the chat remembers a conversation.
beforeEach(async () => {
  page = await browser.newPage()
})

afterAll(async () => {
  await browser.close()
  await otherSite.close()
  product.process.kill('SIGTERM')
  await product.ended
  await rm(folder, { recursive: true, force: true })
})

async function askOnWebsite(question: string): Promise<string> {
  await page.goto(address)
  await page.locator('#vb-vraag').fill(question)
  await page.getByRole('button', { name: 'Zoek antwoord' }).click()
  await page.waitForURL('**/zoeken')
  return page.getByRole('main').innerText()
}

async function askInWidget(question: string): Promise<string> {
  await page.goto(otherSite.url)
  await page.getByRole('button', { name: 'Stel uw vraag' }).click()
  await page.getByLabel('Uw vraag', { exact: true }).fill(question)
  await page.keyboard.press('Enter')
  const answer = page.getByRole('log').locator('> *').last()
  await answer.getByRole('link', { name: 'Lees het hele antwoord' }).waitFor()
  return answer.innerText()
}

async function askApi(question: string): Promise<string> {
  const response = await fetch(`${address}/v1/vragen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vraag: question }),
  })
  const { antwoord } = await response.json()
  return `${antwoord.artikel.vraag}\n${antwoord.tekst}`
}

async function askInTerminal(question: string): Promise<string> {
  const { status, stdout } = await runCli(['ask', question], { environment: environment() })
  expect(status).toBe(0)
  return stdout
}

test.each([
  [
    'hoe vraag ik een paspoort aan',
    'Hoe vraag ik een paspoort aan?',
    'U vraagt een paspoort persoonlijk aan',
  ],
  ['wat kost een rijbewijs vernieuwen', 'Hoe vraag ik een rijbewijs aan of vernieuw ik het?', '€ 51,00'],
])(
  '"%s" gets one answer on the website, in the widget, from the API and in the terminal',
  async (question, title, words) => {
    const ways = [askOnWebsite, askInWidget, askApi, askInTerminal]
    const seen: string[] = []
    for (const askThere of ways) seen.push(await askThere(question))
    for (const text of seen) {
      expect(text).toContain(title)
      expect(text).toContain(words)
    }

    const { database, close } = await openDatabase(environment().DATABASE_URL)
    const rows = await database.select().from(questionLog).orderBy(asc(questionLog.askedAt))
    close()
    const asked = rows.filter((row) => row.text === question)
    expect(asked.map((row) => row.channel)).toEqual(['website', 'widget', 'api', 'terminal'])
    const [first, ...others] = asked.map((row) => row.shown)
    expect(first).toMatchObject([
      { id: expect.any(String), revision: expect.stringMatching(/^[0-9a-f]{40}$/) },
    ])
    for (const shown of others) expect(shown).toEqual(first)
  },
)
