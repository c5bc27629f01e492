import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editorSession } from '../../../server/database/editor-schema.ts'
import { makeFirstRunPath } from '../../../server/editor/auth/make-first-run-path.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { expectAccessible } from '../../support/expect-accessible.ts'
import { launchBrowser, startTestServer } from '../../support/launch-browser.ts'
import { addEditor, signInAs, testPassword } from '../../support/sign-in.ts'

/** Nobody goes there: it is for the button. */
const signInService = {
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'vraagbaak',
  OIDC_CLIENT_SECRET: 'geheim',
}

let app: Awaited<ReturnType<typeof createTestApp>>
let server: Awaited<ReturnType<typeof startTestServer>>
let browser: Browser
let firstRunPath: string

beforeAll(async () => {
  app = await createTestApp({ environment: signInService })
  firstRunPath = (await makeFirstRunPath({ database: app.database, now: () => testNow })) ?? ''
  server = await startTestServer(app.app)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.close()
  await app.close()
})

async function openAs(page: Page, role: 'lezer' | 'beheerder', path: string) {
  const session = await signInAs(app, role)
  const cookies = [...session.cookies].map(([name, value]) => ({ name, value, url: server.url }))
  await page.context().addCookies(cookies)
  await page.goto(`${server.url}${path}`)
  return session.editor
}

async function signIn(page: Page, email: string, password = testPassword): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
}

async function invite(page: Page): Promise<void> {
  await page.getByLabel('Naam').fill('Een collega met een heel lange naam-van-den-Bovenkant-Onderkant')
  await page.getByLabel('E-mailadres').fill(`${crypto.randomUUID()}@een-lange-domeinnaam.voorbeeld.nl`)
  await page.getByRole('radio', { name: /^eindredacteur/ }).check()
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
}

async function endSessions(id: string): Promise<void> {
  await app.database.delete(editorSession).where(eq(editorSession.userId, id))
}

const states: [name: string, show: (page: Page) => Promise<unknown>][] = [
  ['the first administrator', (page) => page.goto(`${server.url}${firstRunPath}`)],
  ['signing in', (page) => page.goto(`${server.url}/redactie/inloggen`)],
  [
    'a wrong password',
    async (page) => {
      await page.goto(`${server.url}/redactie/inloggen`)
      await signIn(page, 'niemand@voorbeeld.nl', 'mis')
    },
  ],
  [
    'an expired session',
    async (page) => {
      const { id } = await openAs(page, 'beheerder', '/redactie/gebruikers')
      await endSessions(id)
      await invite(page)
    },
  ],
  ['a link that does not work', (page) => page.goto(`${server.url}/redactie/wachtwoord/mis`)],
  ['account', (page) => openAs(page, 'beheerder', '/redactie/account')],
  [
    'setting up the second step',
    async (page) => {
      await openAs(page, 'beheerder', '/redactie/account')
      await page.getByLabel('Uw wachtwoord', { exact: true }).fill(testPassword)
      await page.getByRole('button', { name: 'Tweede stap instellen' }).click()
    },
  ],
  ['users', (page) => openAs(page, 'beheerder', '/redactie/gebruikers')],
  [
    'one user',
    async (page) => openAs(page, 'beheerder', `/redactie/gebruikers/${(await addEditor(app, 'lezer')).id}`),
  ],
  [
    'a link for a new user',
    async (page) => {
      await openAs(page, 'beheerder', '/redactie/gebruikers')
      await invite(page)
    },
  ],
  ['the log', (page) => openAs(page, 'beheerder', '/redactie/logboek')],
  ['no right', (page) => openAs(page, 'lezer', '/redactie/logboek')],
  ['page not found', (page) => openAs(page, 'lezer', '/redactie/bestaat-niet')],
]

test.each(states)('%s is accessible and does not scroll sideways, wide or narrow', async (_name, show) => {
  const page = await (await browser.newContext()).newPage()
  await show(page)
  await expectAccessible(page)
  await page.context().close()
})

test('without JavaScript one signs in, invites, and sends what was kept when the session had ended', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const { email, id } = await addEditor(app, 'beheerder')
  await page.goto(`${server.url}/redactie/gebruikers`)
  await signIn(page, email)
  await page.waitForURL('**/redactie/gebruikers')
  await endSessions(id)
  await invite(page)
  await page.getByText('Uw sessie is verlopen').waitFor()
  await signIn(page, email, 'mis')
  await page.getByText('Het e-mailadres of het wachtwoord klopt niet').first().waitFor()
  await signIn(page, email)
  await page.getByText('Wilt u dit alsnog versturen?').waitFor()
  await page.getByRole('button', { name: 'Verstuur alsnog' }).click()
  await page.getByRole('heading', { name: /^Geef deze link aan/ }).waitFor()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.getByText('U bent uitgelogd.').waitFor()
  await page.context().close()
})

test('signing in again in another tab is enough to go on', async () => {
  const page = await (await browser.newContext()).newPage()
  const { id } = await openAs(page, 'beheerder', '/redactie/gebruikers')
  await endSessions(id)
  await invite(page)
  await page.getByText('Uw sessie is verlopen').waitFor()
  const other = await page.context().newPage()
  await openAs(other, 'beheerder', '/redactie')
  await page.getByRole('button', { name: 'Ik ben ingelogd, ga verder' }).click()
  await page.getByRole('button', { name: 'Verstuur alsnog' }).click()
  await page.getByRole('heading', { name: /^Geef deze link aan/ }).waitFor()
  await page.context().close()
})

test('with the keyboard one signs in and goes to the content', async () => {
  const page = await browser.newPage()
  const { email } = await addEditor(app, 'lezer')
  await page.goto(`${server.url}/redactie/inloggen?naar=/redactie/account`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(testPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/redactie/account')
  await page.close()
})

test('the page reports nothing that the security policy stopped', async () => {
  const page = await (await browser.newContext()).newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) errors.push(message.text())
  })
  await openAs(page, 'beheerder', '/redactie/gebruikers')
  await invite(page)
  expect(errors).toEqual([])
  await page.context().close()
})
