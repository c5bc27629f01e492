import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editorSession, editorUser } from '../../../../server/database/editor-schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs, testPassword } from '../../../support/sign-in.ts'
import { createTestBrowser } from '../../../support/test-browser.ts'

let app: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const invitation = { naam: 'Noor & <Co>', email: 'noor@voorbeeld.nl', rol: 'redacteur' }

async function isInvited(): Promise<boolean> {
  const found = await app.database.query.editorUser.findFirst({
    where: eq(editorUser.email, invitation.email),
  })
  return found !== undefined
}

type Browser = Awaited<ReturnType<typeof signInAs>>

/** Posts without what a page of ours would add. */
function postRaw(browser: Browser, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields)
  return browser.request('/redactie/gebruikers', { method: 'POST', headers, body })
}

async function endSession({ editor }: Browser): Promise<void> {
  await app.database.delete(editorSession).where(eq(editorSession.userId, editor.id))
}

/** The hidden fields of the first form that posts to this address. */
function hiddenFields(page: string, action: string): Record<string, string> {
  const form = page.slice(page.indexOf(`action="${action}"`)).split('</form>')[0] ?? ''
  const inputs = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, unescapeHtml(value)]))
}

function unescapeHtml(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name] ?? '')
}

test('a form without the token is refused', async () => {
  const browser = await signInAs(app, 'beheerder')
  const response = await postRaw(browser, invitation)
  expect(response.status).toBe(403)
  expect(await response.text()).toContain('Dit formulier is geweigerd')
  expect(await isInvited()).toBe(false)
})

test.each([
  ['another site', { origin: 'https://elders.nl' }],
  ['a sandboxed page', { origin: 'null' }],
  ['another site, as the browser tells', { 'sec-fetch-site': 'cross-site' }],
  ['another site under the same name', { 'sec-fetch-site': 'same-site' }],
])('a form from %s is refused, even with the right token', async (_, headers: Record<string, string>) => {
  const browser = await signInAs(app, 'beheerder')
  const response = await postRaw(browser, { ...invitation, csrf: await browser.csrfToken() }, headers)
  expect(response.status).toBe(403)
  expect(await isInvited()).toBe(false)
})

test('the token of someone else is refused', async () => {
  const [browser, other] = [await signInAs(app, 'beheerder'), await signInAs(app, 'beheerder')]
  const response = await postRaw(browser, { ...invitation, csrf: await other.csrfToken() })
  expect(response.status).toBe(403)
  expect(await isInvited()).toBe(false)
})

test('a form for signing in from another site is refused', async () => {
  const browser = createTestBrowser(app)
  const body = new URLSearchParams({ csrf: await browser.csrfToken(), email: 'a@b.nl', wachtwoord: 'x' })
  const headers = { origin: 'https://elders.nl' }
  const response = await browser.request('/redactie/inloggen', { method: 'POST', headers, body })
  expect(response.status).toBe(403)
})

test('what was typed when the session had ended is sent after signing in again', async () => {
  const browser = await signInAs(app, 'beheerder')
  await browser.csrfToken()
  await endSession(browser)
  const expired = await browser.post('/redactie/gebruikers', invitation)
  expect(expired.status).toBe(401)
  const signInPage = await expired.text()
  expect(signInPage).toContain('Uw sessie is verlopen')
  expect(await isInvited()).toBe(false)

  const hidden = hiddenFields(signInPage, '/redactie/inloggen')
  const credentials = { email: browser.editor.email, wachtwoord: testPassword }
  const body = new URLSearchParams({ ...hidden, ...credentials })
  const headers = { origin: app.settings.PUBLIC_URL }
  const signedIn = await browser.request('/redactie/inloggen', { method: 'POST', headers, body })
  const continuePage = await signedIn.text()
  expect(continuePage).toContain('Wilt u dit alsnog versturen?')
  expect(continuePage).toContain('<dd>Noor &amp; &lt;Co&gt;</dd>')
  expect(continuePage).not.toContain(testPassword)

  const again = hiddenFields(continuePage, '/redactie/gebruikers')
  expect(again).toMatchObject(invitation)
  expect((await postRaw(browser, again, headers)).status).toBe(200)
  expect(await isInvited()).toBe(true)
})

test('a wrong password on the way keeps what was typed', async () => {
  const browser = await signInAs(app, 'beheerder')
  await browser.csrfToken()
  await endSession(browser)
  const expired = await browser.post('/redactie/gebruikers', invitation)
  const hidden = hiddenFields(await expired.text(), '/redactie/inloggen')
  const body = new URLSearchParams({ ...hidden, email: browser.editor.email, wachtwoord: 'mis' })
  const refused = await browser.request('/redactie/inloggen', { method: 'POST', body })
  expect(refused.status).toBe(401)
  expect(hiddenFields(await refused.text(), '/redactie/inloggen')['bewaard']).toBe(hidden['bewaard'])
})

test('a kept form that someone made up is not taken', async () => {
  const browser = await signInAs(app, 'beheerder')
  const packed = Buffer.from(JSON.stringify({ path: '/redactie/gebruikers', fields: [] })).toString(
    'base64url',
  )
  const response = await browser.post('/redactie/verder', { bewaard: `${packed}.handtekening` })
  expect(response.status).toBe(403)
})

test('who signed in again in another tab can still send the form of the first', async () => {
  const [first, second] = [await signInAs(app, 'beheerder'), await signInAs(app, 'beheerder')]
  const oldToken = await first.csrfToken()
  const headers = { origin: app.settings.PUBLIC_URL, cookie: second.cookie() }
  const response = await postRaw(first, { ...invitation, csrf: oldToken }, headers)
  expect(response.status).toBe(403)
  const page = await response.text()
  expect(page).toContain('hoorde bij een eerdere sessie')
  expect(hiddenFields(page, '/redactie/gebruikers')).toMatchObject(invitation)
})

test('a form that is too large is refused with a sentence', async () => {
  const browser = await signInAs(app, 'beheerder')
  const response = await browser.post('/redactie/gebruikers', { naam: 'x'.repeat(3 * 1024 * 1024) })
  expect(response.status).toBe(413)
  expect(await response.text()).toContain('groter dan 2 MB')
})

test('a page that does not exist says so to who is signed in', async () => {
  const browser = await signInAs(app, 'lezer')
  const response = await browser.get('/redactie/bestaat-niet')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Deze pagina bestaat niet')
})
