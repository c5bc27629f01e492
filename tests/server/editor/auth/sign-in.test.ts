import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  auditLog,
  editorSession,
  editorSignInAttempt,
  editorUser,
} from '../../../../server/database/editor-schema.ts'
import { onwardPath } from '../../../../server/editor/auth/onward-path.ts'
import { createTestApp, testNow } from '../../../support/create-test-app.ts'
import { addEditor, signInAs, testPassword } from '../../../support/sign-in.ts'
import { createTestBrowser } from '../../../support/test-browser.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
let now = testNow

beforeAll(async () => {
  app = await createTestApp({ now: () => now })
})
afterEach(async () => {
  now = testNow
  await app.database.delete(editorSignInAttempt)
})
afterAll(() => app.close())

/** A request that comes over the network from this address. */
function from(remoteAddress: string) {
  return { incoming: { socket: { remoteAddress } } }
}

function minutesLater(minutes: number): Date {
  return new Date(testNow.getTime() + minutes * 60_000)
}

function signIn(email: string, wachtwoord = testPassword, environment = {}) {
  return createTestBrowser(app).post('/redactie/inloggen', { email, wachtwoord }, environment)
}

/** A page without what was typed and what is made for one visitor. */
function withoutValues(page: string): string {
  return page.replaceAll(/value="[^"]*"/g, '')
}

test('who is not signed in is sent to the sign-in page, and afterwards to the page asked for', async () => {
  const browser = createTestBrowser(app)
  const refused = await browser.get('/redactie/gebruikers?x=1')
  expect(refused.status).toBe(303)
  const location = refused.headers.get('location') ?? ''
  expect(location).toBe('/redactie/inloggen?naar=%2Fredactie%2Fgebruikers%3Fx%3D1')
  expect(await (await browser.get(location)).text()).toContain('value="/redactie/gebruikers?x=1"')
  const { email } = await addEditor(app, 'beheerder')
  const fields = { email, wachtwoord: testPassword, naar: '/redactie/gebruikers?x=1' }
  const signedIn = await browser.post('/redactie/inloggen', fields)
  expect(signedIn.headers.get('location')).toBe('/redactie/gebruikers?x=1')
  expect((await browser.get('/redactie/gebruikers')).status).toBe(200)
})

test.each([
  'https://elders.nl',
  '//elders.nl',
  '/redactie/../elders',
  '/redactie\\@elders.nl',
  '/redactieX',
  'redactie',
])('after signing in nobody is led on to %s', (address) => {
  expect(onwardPath(address)).toBe('/redactie')
})

test('a wrong password and an account that does not exist get the same answer', async () => {
  const { email } = await addEditor(app, 'redacteur')
  const wrong = await signIn(email, 'een verkeerd wachtwoord')
  const unknown = await signIn('niemand@voorbeeld.nl', 'een verkeerd wachtwoord')
  expect(wrong.status).toBe(401)
  expect(unknown.status).toBe(401)
  const text = await wrong.text()
  expect(text).toContain(
    'Het e-mailadres of het wachtwoord klopt niet. Controleer allebei en probeer het opnieuw.',
  )
  expect(text).not.toContain('een verkeerd wachtwoord')
  expect(withoutValues(await unknown.text())).toBe(withoutValues(text))
})

test('after 5 failures the account is locked for a quarter of an hour, also for the right password', async () => {
  const { email } = await addEditor(app, 'redacteur')
  for (let time = 1; time <= 4; time++) expect((await signIn(email, 'mis')).status).toBe(401)
  const fifth = await signIn(email, 'mis')
  expect(fifth.status).toBe(429)
  expect(await fifth.text()).toContain('Inloggen kan weer om 10.15 uur, over 15 minuten.')
  now = minutesLater(5)
  const locked = await signIn(email)
  expect(locked.status).toBe(429)
  expect(await locked.text()).toContain(
    'Er is te vaak met verkeerde gegevens geprobeerd in te loggen. Inloggen kan weer om 10.15 uur, over 10 minuten.',
  )
  now = minutesLater(16)
  expect((await signIn(email)).status).toBe(303)
})

test('an account that does not exist is locked too, so that a lock tells nothing', async () => {
  for (let time = 1; time <= 5; time++) await signIn('iemand@voorbeeld.nl', 'mis')
  expect((await signIn('iemand@voorbeeld.nl', 'mis')).status).toBe(429)
})

test('after 20 failures from one address nobody can sign in from there, and others can', async () => {
  const { email } = await addEditor(app, 'redacteur')
  for (let time = 1; time <= 20; time++) await signIn(`gok-${time}@voorbeeld.nl`, 'mis', from('203.0.113.7'))
  expect((await signIn(email, testPassword, from('203.0.113.7'))).status).toBe(429)
  expect((await signIn(email, testPassword, from('203.0.113.8'))).status).toBe(303)
})

test('of many guesses at the same moment no more than 5 are tried', async () => {
  const { email } = await addEditor(app, 'redacteur')
  const statuses = await Promise.all(
    Array.from({ length: 12 }, async () => (await signIn(email, 'mis')).status),
  )
  expect(statuses.filter((status) => status === 401)).toHaveLength(4)
})

test('neither e-mail addresses nor network addresses are kept with the failures', async () => {
  await signIn('iemand@voorbeeld.nl', 'mis', from('203.0.113.9'))
  const rows = await app.database.select().from(editorSignInAttempt)
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/iemand|203\.0/)
})

test('a session that ended is gone, and the page asks to sign in again', async () => {
  const browser = await signInAs(app, 'redacteur')
  await app.database
    .update(editorSession)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(editorSession.userId, browser.editor.id))
  expect((await browser.get('/redactie/account')).headers.get('location')).toMatch(/^\/redactie\/inloggen/)
})

test('a session ends after SESSION_HOURS, however busy', async () => {
  const browser = await signInAs(app, 'redacteur')
  await app.database
    .update(editorSession)
    .set({ createdAt: new Date(Date.now() - 13 * 3_600_000) })
    .where(eq(editorSession.userId, browser.editor.id))
  expect((await browser.get('/redactie/account')).status).toBe(303)
  const left = await app.database
    .select()
    .from(editorSession)
    .where(eq(editorSession.userId, browser.editor.id))
  expect(left).toEqual([])
})

test('a session keeps no address and no browser', async () => {
  const browser = createTestBrowser(app)
  const { email, id } = await addEditor(app, 'lezer')
  const body = new URLSearchParams({ csrf: await browser.csrfToken(), email, wachtwoord: testPassword })
  const headers = { 'user-agent': 'Testbrowser', 'x-forwarded-for': '203.0.113.9' }
  await browser.request('/redactie/inloggen', { method: 'POST', headers, body })
  const [session] = await app.database.select().from(editorSession).where(eq(editorSession.userId, id))
  expect(session).toMatchObject({ ipAddress: null, userAgent: null })
})

test('who is blocked is out at once and cannot come in again', async () => {
  const browser = await signInAs(app, 'redacteur')
  await app.database.update(editorUser).set({ isBlocked: true }).where(eq(editorUser.id, browser.editor.id))
  expect((await browser.get('/redactie/account')).status).toBe(303)
  const again = await signIn(browser.editor.email)
  expect(again.status).toBe(403)
  expect(await again.text()).toContain('Dit account is geblokkeerd.')
})

test('signing out ends the session, not only the cookie', async () => {
  const browser = await signInAs(app, 'redacteur')
  const cookie = browser.cookie()
  const response = await browser.post('/redactie/uitloggen')
  expect(response.headers.get('location')).toBe('/redactie/inloggen')
  expect(await (await browser.get('/redactie/inloggen')).text()).toContain('U bent uitgelogd.')
  expect((await app.app.request('/redactie/account', { headers: { cookie } })).status).toBe(303)
})

test('cookies are for this host only, not for scripts, and only by https when visitors come by https', async () => {
  const secure = await createTestApp({ environment: { PUBLIC_URL: 'https://vragen.voorbeeld.nl' } })
  const browser = await signInAs(secure, 'redacteur')
  expect([...browser.cookies.keys()].every((name) => name.startsWith('__Host-redactie.'))).toBe(true)
  const { email } = browser.editor
  const response = await createTestBrowser(secure).post('/redactie/inloggen', {
    email,
    wachtwoord: testPassword,
  })
  const session = response.headers.getSetCookie().find((cookie) => cookie.includes('session_token'))
  expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(session).not.toContain('Domain')
  await secure.close()
})

test('the address with a slash at the end leads to the one without', async () => {
  const response = await app.app.request('/redactie/')
  expect([response.status, response.headers.get('location')]).toEqual([301, '/redactie'])
})

test('pages are not kept, not found by search engines, and say so', async () => {
  const response = await app.app.request('/redactie/inloggen')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
})

test('signing in is written down, without the password', async () => {
  const browser = await signInAs(app, 'redacteur')
  const records = await app.database.select().from(auditLog).where(eq(auditLog.userId, browser.editor.id))
  expect(records).toMatchObject([{ action: 'ingelogd', objectKind: 'account', at: testNow.getTime() }])
  expect(JSON.stringify(records)).not.toContain(testPassword)
})
