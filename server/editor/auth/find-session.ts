import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Settings } from '../../settings.ts'
import type { Editor, EditorEnvironment } from '../editor-environment.ts'
import { copyCookies } from './copy-cookies.ts'
import { cookieName } from './cookies.ts'
import type { Access } from './create-access.ts'
import { isRole } from './roles.ts'

export interface Session {
  editor: Editor
  /** Known to the browser and the database only. */
  token: string
}

/**
 * Who is signed in. A session ends after 8 hours without a request (better-auth sees to that), after SESSION_HOURS
 * however busy, and as soon as the editor is blocked.
 */
export async function findSession(
  context: Context<EditorEnvironment>,
  { access, settings }: { access: Access; settings: Settings },
): Promise<Session | undefined> {
  if (getCookie(context, cookieName(context, 'session_token')) === undefined) return undefined
  const auth = await access.auth()
  const { response, headers } = await auth.api.getSession({
    headers: context.req.raw.headers,
    returnHeaders: true,
  })
  copyCookies(headers, context)
  if (!response) return undefined
  const { user, session } = response
  // By the clock of the machine, as better-auth does.
  const isOld = session.createdAt.getTime() + settings.SESSION_HOURS * 3_600_000 < Date.now()
  if (isOld || user.isBlocked || !isRole(user.role)) {
    const { internalAdapter } = await auth.$context
    await internalAdapter.deleteSession(session.token)
    return undefined
  }
  const { id, name, email, role } = user
  return { editor: { id, name, email, role }, token: session.token }
}
