import type { Context } from 'hono'
import type { EditorEnvironment, Page } from '../editor-environment.ts'
import type { Access } from './create-access.ts'
import { requestWithNewCookies } from './request-with-new-cookies.ts'
import { isRole } from './roles.ts'

/** The page for who just got a new session, so that its forms go with that session. */
export async function signedInPage(context: Context<EditorEnvironment>, access: Access) {
  const auth = await access.auth()
  const found = await auth.api.getSession({ headers: requestWithNewCookies(context) })
  if (!found || !isRole(found.user.role)) throw new Error('The session that was just made is not there.')
  const { id, name, email, role } = found.user
  const editor = { id, name, email, role }
  const csrfToken = access.keys().sign('form', `session ${found.session.token}`)
  return { ...context.get('page'), editor, csrfToken } satisfies Page
}
