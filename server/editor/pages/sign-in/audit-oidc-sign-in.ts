import type { Context } from 'hono'
import type { Auth } from '../../auth/create-auth.ts'
import { requestWithNewCookies } from '../../auth/request-with-new-cookies.ts'
import type { EditorDependencies } from '../../editor-environment.ts'

/** Writes down who signed in by the organisation's sign-in service, when someone did. */
export async function auditOidcSignIn(
  response: Response,
  context: Context,
  { auth, audit }: Pick<EditorDependencies, 'audit'> & { auth: Auth },
): Promise<void> {
  const { authCookies } = await auth.$context
  const startsSession = response.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${authCookies.sessionToken.name}=`))
  const session = startsSession
    ? await auth.api.getSession({ headers: requestWithNewCookies(context, response) })
    : undefined
  if (!session) return
  const { id, name, email } = session.user
  await audit({
    editor: { id, name },
    action: 'ingelogd',
    objectKind: 'account',
    objectId: id,
    objectName: email,
  })
}
