import type { Context } from 'hono'
import { and, eq } from 'drizzle-orm'
import { editorAccount, editorUser } from '../../../database/editor-schema.ts'
import { sendPage } from '../../../website/send-page.ts'
import { copyCookies } from '../../auth/copy-cookies.ts'
import type { Access } from '../../auth/create-access.ts'
import { checkPassword } from '../../auth/password-rules.ts'
import { passwordProvider } from '../../auth/set-password.ts'
import type { FieldError } from '../../components/Field.tsx'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { redirectWithFlash } from '../../flash.ts'
import { rawText, readForm } from '../../read-editor-form.ts'
import { AccountPage } from './AccountPage.tsx'
import { accountPaths } from './account-paths.ts'
import { addTwoStepPages } from './add-two-step-pages.tsx'
import { createPasswordCheck } from './create-password-check.ts'

/** One's own account. */
export function addAccountPages(app: EditorApp, dependencies: EditorDependencies, access: Access): void {
  const { database, audit } = dependencies
  const { withPassword } = createPasswordCheck(dependencies, access)

  app.get(editorPaths.account, (context) => showAccount(context))

  app.post(accountPaths.password, async (context) => {
    const form = await readForm(context)
    const newPassword = rawText(form, 'wachtwoord')
    const errors = checkPassword(newPassword, rawText(form, 'herhaling'))
    if (errors.length > 0) return showAccount(context, errors)
    const currentPassword = rawText(form, 'huidig-wachtwoord')
    const result = await withPassword(context, 'huidig-wachtwoord', async (auth) =>
      auth.api.changePassword({
        body: { currentPassword, newPassword, revokeOtherSessions: true },
        headers: context.req.raw.headers,
        returnHeaders: true,
      }),
    )
    if ('error' in result) return showAccount(context, [result.error])
    copyCookies(result.value.headers, context)
    await audit({ ...ownAccount(context), action: 'wachtwoord gewijzigd' })
    const text = 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.'
    return redirectWithFlash(context, editorPaths.account, { kind: 'ok', text })
  })

  app.post(accountPaths.otherSessions, async (context) => {
    const auth = await access.auth()
    await auth.api.revokeOtherSessions({ headers: context.req.raw.headers })
    await audit({ ...ownAccount(context), action: 'uitgelogd op andere apparaten' })
    const text = 'Op alle andere apparaten bent u nu uitgelogd.'
    return redirectWithFlash(context, editorPaths.account, { kind: 'ok', text })
  })

  addTwoStepPages(app, dependencies, { access, withPassword, showAccount, ownAccount })

  async function showAccount(
    context: Context<EditorEnvironment>,
    errors: FieldError[] = [],
  ): Promise<Response> {
    const editor = context.get('editor')
    const [user, password] = await Promise.all([
      database.query.editorUser.findFirst({ where: eq(editorUser.id, editor.id) }),
      database.query.editorAccount.findFirst({
        where: and(eq(editorAccount.userId, editor.id), eq(editorAccount.providerId, passwordProvider)),
      }),
    ])
    return sendPage(
      context,
      <AccountPage
        page={context.get('page')}
        editor={editor}
        hasPassword={password !== undefined}
        hasTwoSteps={user?.twoFactorEnabled === true}
        errors={errors}
      />,
      errors.length > 0 ? 400 : 200,
    )
  }
}

/** Who changes what, for the audit log: an editor their own account. */
function ownAccount(context: Context<EditorEnvironment>) {
  const editor = context.get('editor')
  return { editor, objectKind: 'account', objectId: editor.id, objectName: editor.email }
}
