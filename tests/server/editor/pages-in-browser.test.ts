import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { pageRating, questionLog } from '../../../server/database/schema.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { expectAccessible } from '../../support/expect-accessible.ts'
import { launchBrowser, startTestServer } from '../../support/launch-browser.ts'
import { signInAs } from '../../support/sign-in.ts'
import { telegramEnvironment } from '../../channels/telegram/telegram-channel.ts'
import { loggedQuestion } from '../grouping/logged-question.ts'
import { startRepository } from './articles/open-article-store.ts'
import { addDeadLetters } from './channels/add-dead-letters.ts'

// A real browser, and axe on large pages: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let app: Awaited<ReturnType<typeof createTestApp>>
let server: Awaited<ReturnType<typeof startTestServer>>
let browser: Browser
let administrator: Awaited<ReturnType<typeof signInAs>>
/** The path of an article in Dutch. */
let path: string

const dayMilliseconds = 86_400_000
const questions = [
  'hoe laat gaat de molen open',
  'wanneer gaat de molen open',
  'mag ik bijen houden in de tuin',
]

beforeAll(async () => {
  app = await createTestApp({ ownContent: true, environment: telegramEnvironment })
  startRepository(app.content)
  const article = app.knowledge.articles().find(({ language }) => language === 'nl')
  path = article?.path ?? ''
  const answer = {
    outcome: 'answer',
    shown: [{ id: article?.id ?? '', revision: 'r' }],
    helpful: false,
  } as const
  const rows = Array.from({ length: 60 }, (_, number) => {
    const askedAt = testNow.getTime() - (number % 14) * dayMilliseconds
    const channel = ['website', 'widget', 'telegram', 'een-kanaal-met-een-lange-naam'][number % 4] ?? ''
    const text = questions[number % 3] ?? ''
    return loggedQuestion(text, {
      askedAt,
      channel,
      ...(number % 5 === 0 ? answer : {}),
      shown: [...answer.shown],
    })
  })
  const long = loggedQuestion('x'.repeat(300), { remark: 'y'.repeat(300), helpful: false, outcome: 'answer' })
  await app.database.insert(questionLog).values([...rows, long])
  const rated = {
    id: '1',
    ratedAt: testNow.getTime(),
    articleId: article?.id ?? '',
    language: 'nl',
    revision: 'r',
  } as const
  await app.database.insert(pageRating).values({ ...rated, helpful: true })
  await addDeadLetters(app.database)
  administrator = await signInAs(app, 'beheerder')
  server = await startTestServer(app.app)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.close()
  await app.close()
})

async function open(page: Page, address: string, who = administrator): Promise<void> {
  const cookies = [...who.cookies].map(([name, value]) => ({ name, value, url: server.url }))
  await page.context().addCookies(cookies)
  await page.goto(`${server.url}${address}`)
}

const draft = () => app.articles.startChange(path, administrator.editor)

async function groupPath(text: string): Promise<string> {
  const [group] = await app.groups.list({ text })
  return `/redactie/vragen/groep/${group?.id}`
}

/** Two people wrote something else in the same place. */
async function clash(): Promise<string> {
  const { id, version, content } = await draft()
  for (const kort of ['Van de een.', 'Van de ander.']) {
    const text = { content: { ...content, fields: { ...content.fields, kort } }, basedOn: version }
    await app.articles.save(id, text, administrator.editor)
  }
  return `/redactie/artikelen/concept/${id}/samenvoegen`
}

async function openDetails(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click()
}

const states: [name: string, show: (page: Page) => Promise<unknown>][] = [
  [
    'today',
    async (page) => {
      await open(page, '/redactie')
      await openDetails(page)
    },
  ],
  ['groups of questions', (page) => open(page, '/redactie/vragen')],
  ['groups of which none fits', (page) => open(page, '/redactie/vragen?zoek=xyzzy')],
  [
    'a group with its decisions',
    async (page) => {
      await open(page, await groupPath('molen'))
      await openDetails(page)
    },
  ],
  [
    'a group for a reader',
    async (page) => open(page, await groupPath('molen'), await signInAs(app, 'lezer')),
  ],
  [
    'a group that is given to someone, too late, and put away',
    async (page) => {
      const [group] = await app.groups.list({ text: 'xxx' })
      const id = group?.id ?? ''
      await app.groups.assign(id, { to: 'Team Cultuur', dueOn: '2026-11-01' }, administrator.editor)
      await open(page, '/redactie/vragen')
      await expectAccessible(page)
      await app.groups.dismiss(id, administrator.editor)
      await open(page, `/redactie/vragen/groep/${id}`)
    },
  ],
  [
    'an article from a group',
    async (page) =>
      open(page, `/redactie/artikelen/nieuw?groep=${(await groupPath('molen')).split('/').at(-1)}`),
  ],
  ['all questions', (page) => open(page, '/redactie/vragen/alle')],
  ['channels with what failed', (page) => open(page, '/redactie/kanalen')],
  ['articles', (page) => open(page, '/redactie/artikelen')],
  ['an article', (page) => open(page, `/redactie/artikelen/artikel?pad=${path}`)],
  ['a draft', async (page) => open(page, `/redactie/artikelen/concept/${(await draft()).id}`)],
  [
    'what publishing would change',
    async (page) => {
      const { id } = await draft()
      const groupId = (await groupPath('molen')).split('/').at(-1) ?? ''
      await app.articles.addQuestions(id, { questions, groupId }, administrator.editor)
      await open(page, `/redactie/artikelen/concept/${id}/publiceren`)
      await page.getByText('Krijgt nu wel een antwoord').waitFor()
      await openDetails(page)
    },
  ],
  ['versions', (page) => open(page, `/redactie/artikelen/versies?pad=${path}`)],
  ['choosing between two texts', async (page) => open(page, await clash())],
  ['saved texts', async (page) => open(page, `/redactie/artikelen/concept/${(await draft()).id}/teksten`)],
]

test.each(states)('%s is accessible and does not scroll sideways, wide or narrow', async (_name, show) => {
  const page = await (await browser.newContext()).newPage()
  await show(page)
  await expectAccessible(page)
  await page.context().close()
})

test('with the keyboard one opens the largest group and gives it to a department', async () => {
  const page = await (await browser.newContext()).newPage()
  await open(page, '/redactie/vragen')
  const focus = (name: RegExp) =>
    page.evaluate(
      (source) => new RegExp(source).test(document.querySelector(':is(a, summary):focus')?.textContent ?? ''),
      name.source,
    )
  const tabTo = async (name: RegExp) => {
    for (let times = 0; times < 60 && !(await focus(name)); times++) await page.keyboard.press('Tab')
  }
  await tabTo(/molen open/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/groep/**')
  await tabTo(/^Wijs toe aan/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Team Toerisme')
  await page.keyboard.press('Enter')
  await page.getByText('De groep is nu voor Team Toerisme.').waitFor()
  expect(await app.groups.list({ assignedTo: 'Team Toerisme' })).toHaveLength(1)
  await page.context().close()
})
