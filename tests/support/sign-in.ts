import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { editorAccount } from '../../server/database/editor-schema.ts'
import { createUser } from '../../server/editor/auth/create-user.ts'
import type { Role } from '../../server/editor/auth/roles.ts'
import { passwordProvider } from '../../server/editor/auth/set-password.ts'
import type { createTestApp } from './create-test-app.ts'
import { createTestBrowser } from './test-browser.ts'

type TestApp = Awaited<ReturnType<typeof createTestApp>>

export const testPassword = 'een lang wachtwoord'

/** Made once: it takes its time, as it should. */
let hash: Promise<string> | undefined

/** Makes an editor with `testPassword`, without signing in. The e-mail address is new each time by default. */
export async function addEditor(app: TestApp, role: Role, email = `${role}-${randomUUID()}@voorbeeld.nl`) {
  const name = `Robin de ${role}`
  const id = await createUser(app.database, { name, email, role })
  const now = new Date()
  await app.database.insert(editorAccount).values({
    id: randomUUID(),
    accountId: id,
    providerId: passwordProvider,
    userId: id,
    password: await (hash ??= hashPassword(testPassword)),
    createdAt: now,
    updatedAt: now,
  })
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
