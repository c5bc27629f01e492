import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runGit, startRepository } from '../server/editor/articles/open-article-store.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { launchBrowser, startTestServer } from '../support/launch-browser.ts'
import { runCli } from '../support/run-cli.ts'
import { signInAs } from '../support/sign-in.ts'

// A browser and a process of its own for the terminal: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let app: Awaited<ReturnType<typeof createTestApp>>
let server: Awaited<ReturnType<typeof startTestServer>>
let otherSite: Awaited<ReturnType<typeof startTestServer>>
let browser: Browser

beforeAll(async () => {
  app = await createTestApp({ ownContent: true, environment: { ALLOWED_ORIGINS: '*' } })
  startRepository(app.content)
  server = await startTestServer(app.app)
  const pages = new Hono()
  pages.get('*', (context) =>
    context.html(`<!doctype html><html lang="nl"><title>Een andere site</title>
      <script src="${server.url}/widget.js" defer></script><h1>Een andere site</h1></html>`),
  )
  otherSite = await startTestServer(pages)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await otherSite.close()
  await server.close()
  await app.close()
})

/** What a visitor of the website reads. */
async function askOnWebsite(question: string): Promise<string> {
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.locator('#vb-vraag').fill(question)
  await page.getByRole('button', { name: 'Zoek antwoord' }).click()
  await page.waitForURL('**/zoeken')
  const text = await page.getByRole('main').innerText()
  await page.close()
  return text
}

async function askInWidget(question: string): Promise<string> {
  const page = await browser.newPage()
  await page.goto(otherSite.url)
  await page.getByRole('button', { name: 'Stel uw vraag' }).click()
  await page.getByLabel('Uw vraag', { exact: true }).fill(question)
  await page.keyboard.press('Enter')
  const answer = page.getByRole('log').locator('> *').last()
  await answer.getByRole('link', { name: 'Lees het hele antwoord' }).waitFor()
  const text = await answer.innerText()
  await page.close()
  return text
}

async function askInTerminal(question: string): Promise<string> {
  const { CONTENT, DATABASE_URL } = app.settings
  const { status, stdout } = await runCli(['ask', question], { environment: { CONTENT, DATABASE_URL } })
  expect(status).toBe(0)
  return stdout
}

/** An editor's own browser, signed in. */
async function openEditor(options: Parameters<Browser['newContext']>[0] = {}) {
  const { cookies, editor } = await signInAs(app, 'eindredacteur')
  const context = await browser.newContext(options)
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
  return { page: await context.newPage(), editor }
}

async function openGroup(page: Page, question: string): Promise<void> {
  await page.goto(`${server.url}/redactie`)
  await page.getByRole('link', { name: 'Vragen', exact: true }).click()
  await page.getByRole('link', { name: question, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
}

/** The rows of a table, by what stands above it. */
async function rowsOf(page: Page, caption: RegExp): Promise<string[]> {
  const rows = page.getByRole('table', { name: caption }).getByRole('rowheader')
  return (await rows.allInnerTexts()).toSorted()
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publiceren', exact: true }).click()
  await page.getByText('Het artikel is gepubliceerd en wordt nu gebruikt in de antwoorden.').waitFor()
}

async function regressionQuestions(): Promise<{ id: string; q: string }[]> {
  return JSON.parse(await readFile(join(app.content, 'regressie.json'), 'utf8')) as {
    id: string
    q: string
  }[]
}

test('a question that no article answers becomes an article, and is answered on every channel from then on', async () => {
  const title = 'Mag ik een bijenkast in mijn tuin zetten?'
  const questions = [
    'bijenkast plaatsen',
    'hoeveel bijenkasten mag ik hebben',
    'mag ik een bijenkast plaatsen',
  ]
  for (const question of [...questions, 'bijenkast plaatsen'])
    expect(await askOnWebsite(question)).toContain('geen antwoord')

  const { page, editor } = await openEditor()
  await openGroup(page, 'bijenkast plaatsen')
  expect(await page.getByRole('main').innerText()).toContain('4 vragen')
  await page.getByRole('link', { name: 'Schrijf een nieuw artikel' }).click()
  await page.getByLabel('Vraag', { exact: true }).fill(title)
  for (const question of questions)
    expect(await page.getByLabel(question, { exact: true }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Begin met schrijven' }).click()
  await page
    .getByLabel('Antwoord', { exact: true })
    .fill('Een bijenkast mag in uw tuin staan.\n\n## Hoeveel kasten?\n\nU mag 3 kasten hebben.')
  await page.getByLabel('Korte tekst').fill('Ja. U mag 3 bijenkasten hebben.')
  await page.getByRole('button', { name: 'Opslaan en verder naar publiceren' }).click()
  await page.getByRole('heading', { name: 'Wat verandert er aan de antwoorden?' }).waitFor()
  expect(await rowsOf(page, /^Krijgt nu wel een antwoord/)).toEqual(questions)
  await publish(page)

  for (const question of questions) {
    const seen = [await askOnWebsite(question), await askInWidget(question), await askInTerminal(question)]
    for (const text of seen) expect(text).toContain(title)
  }
  expect(runGit(app.content, 'log', '-1', '--format=%an <%ae>: %s')).toBe(
    `${editor.name} <${editor.email}>: Nieuw artikel: ${title}`,
  )
  const { id } = app.knowledge.articles().find(({ vraag }) => vraag === title) ?? {}
  // In which order questions that were asked equally often come does not matter.
  const rows = (await regressionQuestions()).map((row) => `${row.id} ${row.q}`)
  expect(rows.toSorted()).toEqual(questions.map((q) => `${id} ${q}`).toSorted())
  await page.goto(`${server.url}/redactie/vragen`)
  expect(await page.getByRole('link', { name: 'bijenkast plaatsen' }).count()).toBe(0)
  await page.getByLabel('Staat').selectOption('opgelost')
  await page.getByRole('button', { name: 'Toon' }).click()
  await page.getByRole('link', { name: 'bijenkast plaatsen' }).click()
  await page.getByText(`Het antwoord staat in ${title}`).waitFor()
  await page.context().close()
})

test('without JavaScript a group is linked to an article that exists, and its questions get that answer', async () => {
  const title = 'Wat moet ik doen als ik iets ouds in de grond vind?'
  const question = 'mag ik metaaldetecteren in het bos'
  await askOnWebsite(question)

  const { page, editor } = await openEditor({ javaScriptEnabled: false })
  await openGroup(page, question)
  await page.getByText('Koppel aan een artikel of concept dat er al is').click()
  await page.getByLabel('Artikel', { exact: true }).selectOption(title)
  await page.getByRole('button', { name: 'Koppel' }).click()
  await page.getByText('De vragen staan als vraagvarianten in dit concept.').waitFor()
  expect(await page.getByLabel('Vraagvarianten').inputValue()).toContain(question)
  await openGroup(page, question)
  await page.getByText('Aan deze groep wordt gewerkt').waitFor()
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: 'Opslaan en verder naar publiceren' }).click()
  expect(await rowsOf(page, /^Krijgt nu wel een antwoord/)).toContain(question)
  await publish(page)

  expect(await askOnWebsite(question)).toContain(title)
  expect(runGit(app.content, 'log', '-1', '--format=%an: %s')).toBe(
    `${editor.name}: Artikel gewijzigd: ${title}`,
  )
  expect((await regressionQuestions()).map(({ q }) => q)).toContain(question)
  expect(await app.groups.list({ text: question })).toMatchObject([{ state: 'solved' }])
  await page.context().close()
})
