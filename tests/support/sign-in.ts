import { createAccess } from '../../server/editor/auth/create-access.ts'
import { createUser } from '../../server/editor/auth/create-user.ts'
import type { Role } from '../../server/editor/auth/roles.ts'
import { setPassword } from '../../server/editor/auth/set-password.ts'
import type { createTestApp } from './create-test-app.ts'
import { createTestBrowser } from './test-browser.ts'

type TestApp = Awaited<ReturnType<typeof createTestApp>>

export const testPassword = 'een lang wachtwoord'

/** Makes an editor with `testPassword`, without signing in. The e-mail address is new each time by default. */
export async function addEditor(app: TestApp, role: Role, email = `${role}-${Math.random()}@voorbeeld.nl`) {
  const name = `Robin de ${role}`
  const id = await createUser(app.database, { name, email, role })
  const auth = await createAccess(app).auth()
  await setPassword({ database: app.database, auth }, id, testPassword)
  return { id, name, email, role }
}

/**
 * Makes an editor with this role and signs in as they would: a browser that keeps its cookies. Its `get` and `post` are
 * requests; `post` puts the token against forgery in the form. `cookie()` and `csrfToken()` are for requests of one's own.
 */
export async function signInAs(app: TestApp, role: Role) {
  const editor = await addEditor(app, role)
  const browser = createTestBrowser(app)
  const response = await browser.post('/redactie/inloggen', { email: editor.email, wachtwoord: testPassword })
  if (response.status !== 303) throw new Error(`Signing in failed with status ${response.status}.`)
  browser.forgetCsrfToken()
  return { ...browser, editor }
}
