import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditLog, editorAccount, editorUser } from '../../../../server/database/editor-schema.ts'
import { readSettings } from '../../../../server/settings.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { addEditor } from '../../../support/sign-in.ts'
import { oidcClient, signInAtProvider, startOidcProvider } from '../../../support/start-oidc-provider.ts'
import { createTestBrowser } from '../../../support/test-browser.ts'

const publicUrl = 'http://localhost:8787'

let provider: Awaited<ReturnType<typeof startOidcProvider>>
let app: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  provider = await startOidcProvider(`${publicUrl}/redactie/auth/callback/organisatie`)
  app = await createTestApp({
    environment: { OIDC_ISSUER: provider.issuer, OIDC_NAME: 'Voorbeeldstad', ...oidcClient },
  })
})
afterAll(async () => {
  await app.close()
  await provider.close()
})

/** Goes to the provider, signs in there as `name`, and comes back. */
async function signInAs(name: string, onward = '/redactie/account') {
  const browser = createTestBrowser(app)
  const start = await browser.get(`/redactie/inloggen/organisatie?naar=${encodeURIComponent(onward)}`)
  const back = await signInAtProvider(start.headers.get('location') ?? '', name)
  const response = await browser.get(back.slice(publicUrl.length))
  return { browser, response, back }
}

function findUser(email: string) {
  return app.database.query.editorUser.findFirst({ where: eq(editorUser.email, email) })
}

test('the sign-in page offers the sign-in service of the organisation', async () => {
  const page = await (await app.app.request('/redactie/inloggen')).text()
  expect(page).toContain('Inloggen met Voorbeeldstad')
})

test('who signs in for the first time becomes a lezer', async () => {
  const { browser, response } = await signInAs('noor')
  expect(response.headers.get('location')).toBe('/redactie/account')
  const page = await (await browser.get('/redactie/account')).text()
  expect(page).toContain('Naam van noor')
  expect(page).toContain('Uw wachtwoord en een tweede stap regelt u daar.')
  const user = await findUser('noor@voorbeeld.nl')
  expect(user?.role).toBe('lezer')
  const records = await app.database
    .select()
    .from(auditLog)
    .where(eq(auditLog.objectId, user?.id ?? ''))
  expect(records.map(({ action }) => action)).toEqual(['aangemaakt bij eerste keer inloggen', 'ingelogd'])
  await signInAs('noor')
  expect(
    await app.database
      .select()
      .from(editorAccount)
      .where(eq(editorAccount.userId, user?.id ?? '')),
  ).toHaveLength(1)
})

test('who was invited keeps the role that was given', async () => {
  const { id } = await addEditor(app, 'eindredacteur', 'bo@voorbeeld.nl')
  const { browser } = await signInAs('bo')
  expect(await (await browser.get('/redactie/account')).text()).toContain('eindredacteur')
  expect((await findUser('bo@voorbeeld.nl'))?.id).toBe(id)
})

test('who is blocked is not let in', async () => {
  const { id } = await addEditor(app, 'redacteur', 'kim@voorbeeld.nl')
  await app.database.update(editorUser).set({ isBlocked: true }).where(eq(editorUser.id, id))
  const { browser, response } = await signInAs('kim')
  const failed = await browser.get((response.headers.get('location') ?? '').replace(publicUrl, ''))
  expect(failed.status).toBe(502)
  expect(await failed.text()).toContain('is uw account geblokkeerd')
  expect((await browser.get('/redactie/account')).status).toBe(303)
})

test('an answer of the provider that another browser asked for is refused', async () => {
  const start = await createTestBrowser(app).get('/redactie/inloggen/organisatie')
  const back = await signInAtProvider(start.headers.get('location') ?? '', 'sam')
  const other = createTestBrowser(app)
  const response = await other.get(back.slice(publicUrl.length))
  expect(response.headers.get('location')).toContain('error')
  expect((await other.get('/redactie/account')).status).toBe(303)
})

test('an answer of the provider works once', async () => {
  const { back } = await signInAs('lou')
  const again = await createTestBrowser(app).get(back.slice(publicUrl.length))
  expect(again.headers.getSetCookie().some((cookie) => cookie.includes('session_token=ey'))).toBe(false)
  expect(again.headers.get('location')).toContain('error')
})

test.each([
  '/redactie/auth/sign-up/email',
  '/redactie/auth/get-session',
  '/redactie/auth/ok',
  '/redactie/auth/error',
])('of the addresses of better-auth itself %s cannot be reached', async (path) => {
  const response = await createTestBrowser(app).get(path)
  expect(response.headers.get('location')).toContain('/redactie/inloggen')
  const posted = await createTestBrowser(app).post(path, {
    email: 'x@voorbeeld.nl',
    password: 'x',
    name: 'x',
  })
  expect(posted.status).toBe(401)
})

test('a service that cannot be reached is told in a sentence', async () => {
  const lonely = await createTestApp({ environment: { OIDC_ISSUER: 'http://127.0.0.1:9', ...oidcClient } })
  const response = await createTestBrowser(lonely).get('/redactie/inloggen/organisatie')
  expect(response.status).toBe(502)
  expect(await response.text()).toContain('Misschien is die dienst nu niet te bereiken')
  await lonely.close()
})

test('an issuer without client and secret is a wrong setting', () => {
  expect(() => readSettings({ OIDC_ISSUER: 'https://login.voorbeeld.nl' })).toThrow(
    /OIDC_CLIENT_ID: ontbreekt; OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET horen bij elkaar/,
  )
})
