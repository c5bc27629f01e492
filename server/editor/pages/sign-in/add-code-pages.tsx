import type { Context } from 'hono'
import { sendPage } from '../../../website/send-page.ts'
import { apiErrorCode } from '../../auth/api-error-code.ts'
import { copyCookies } from '../../auth/copy-cookies.ts'
import type { Access } from '../../auth/create-access.ts'
import { keptFormField } from '../../auth/kept-form.ts'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { formText, readForm } from '../../read-editor-form.ts'
import { CodePage } from './CodePage.tsx'
import { finishSignIn } from './finish-sign-in.tsx'

const messages: Record<string, string> = {
  ACCOUNT_TEMPORARILY_LOCKED:
    'Er is te vaak een verkeerde code ingevuld. Wacht een kwartier en log dan opnieuw in.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE:
    'Er is te vaak een verkeerde code ingevuld. Ga terug naar inloggen en begin opnieuw.',
  INVALID_TWO_FACTOR_COOKIE: 'Het inloggen duurde te lang. Ga terug naar inloggen en begin opnieuw.',
}

/** The second step of signing in. better-auth locks it: after 5 wrong codes the step, after 10 the account. */
export function addCodePages(app: EditorApp, dependencies: EditorDependencies, access: Access): void {
  app.get(editorPaths.signInCode, (context) => context.redirect(editorPaths.signIn, 303))

  app.post(editorPaths.signInCode, async (context) => {
    const form = await readForm(context)
    const code = formText(form, 'code').replace(/\s/g, '')
    const problem = code === '' ? 'Vul de code in.' : await tryCode(context, code)
    if (problem === undefined) return finishSignIn(context, dependencies, access, form)
    return sendPage(
      context,
      <CodePage
        page={context.get('page')}
        errors={[{ field: 'code', message: problem }]}
        onward={formText(form, 'naar') || undefined}
        kept={formText(form, keptFormField) || undefined}
      />,
      code === '' ? 400 : 401,
    )
  })

  /** Tries the code; what is wrong with it, as a sentence. */
  async function tryCode(context: Context<EditorEnvironment>, code: string): Promise<string | undefined> {
    const auth = await access.auth()
    const request = { body: { code }, headers: context.req.raw.headers, returnHeaders: true } as const
    try {
      const { headers } = /^\d{6}$/.test(code)
        ? await auth.api.verifyTOTP(request)
        : await auth.api.verifyBackupCode(request)
      copyCookies(headers, context)
      return undefined
    } catch (error) {
      const reason = apiErrorCode(error)
      if (reason === undefined) throw error
      return messages[reason] ?? 'De code klopt niet, of geldt niet meer. Vul de nieuwste code uit de app in.'
    }
  }
}
