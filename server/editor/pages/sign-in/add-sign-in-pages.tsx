import type { Context } from 'hono'
import { sendPage } from '../../../website/send-page.ts'
import { apiErrorCode } from '../../auth/api-error-code.ts'
import { copyCookies } from '../../auth/copy-cookies.ts'
import type { Access } from '../../auth/create-access.ts'
import type { createFrame } from '../../auth/create-frame.tsx'
import { createSignInGuard } from '../../auth/create-sign-in-guard.ts'
import { describeLock } from '../../auth/describe-lock.ts'
import { keptFormField, unpackForm } from '../../auth/kept-form.ts'
import { onwardPath } from '../../auth/onward-path.ts'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { redirectWithFlash } from '../../flash.ts'
import { formText, rawText, readForm } from '../../read-editor-form.ts'
import { addCodePages } from './add-code-pages.tsx'
import { addOidcPages } from './add-oidc-pages.tsx'
import { finishSignIn } from './finish-sign-in.tsx'
import { CodePage } from './CodePage.tsx'
import { SignInPage } from './SignInPage.tsx'

export interface SignInParts {
  access: Access
  frame: ReturnType<typeof createFrame>
}

type EditorContext = Context<EditorEnvironment>

const wrong = 'Het e-mailadres of het wachtwoord klopt niet. Controleer allebei en probeer het opnieuw.'

/** Signing in and out. */
export function addSignInPages(app: EditorApp, dependencies: EditorDependencies, parts: SignInParts): void {
  const { settings, audit } = dependencies
  const { access, frame } = parts
  const guard = createSignInGuard(dependencies, access)

  app.get(editorPaths.signIn, async (context) => {
    const page = context.get('page')
    const onward = context.req.query('naar')
    if (page.editor) return context.redirect(onwardPath(onward), 303)
    return sendPage(context, <SignInPage page={page} settings={settings} onward={onward} />)
  })

  app.post(editorPaths.signIn, async (context) => {
    const form = await readForm(context)
    const email = formText(form, 'email').toLowerCase()
    const password = rawText(form, 'wachtwoord')
    if (email === '' || password === '')
      return refuse(context, form, 400, 'Vul uw e-mailadres en uw wachtwoord in.')
    const attempt = await guard.begin(context, email)
    const page = context.get('page')
    if (!attempt.isAllowed) return refuse(context, form, 429, describeLock(attempt.lockedUntil, page))
    const result = await tryPassword(context, email, password)
    if (result === 'blocked')
      return refuse(
        context,
        form,
        403,
        'Dit account is geblokkeerd. Vraag een beheerder van de redactie om hulp.',
      )
    if (result === 'wrong') {
      if (!attempt.isLast) return refuse(context, form, 401, wrong)
      await audit({ editor: undefined, action: 'op slot gezet', objectKind: 'account', objectName: email })
      return refuse(context, form, 429, `${wrong} ${describeLock(attempt.lockedUntil, page)}`)
    }
    await attempt.succeed()
    if (result === 'code-needed') return sendPage(context, <CodePage page={page} {...carried(form)} />)
    return finishSignIn(context, dependencies, access, form)
  })

  app.post(editorPaths.continue, frame.continueKept)

  app.post(editorPaths.signOut, async (context) => {
    const auth = await access.auth()
    const { headers } = await auth.api.signOut({ headers: context.req.raw.headers, returnHeaders: true })
    copyCookies(headers, context)
    return redirectWithFlash(context, editorPaths.signIn, { kind: 'ok', text: 'U bent uitgelogd.' })
  })

  addCodePages(app, dependencies, access)
  addOidcPages(app, dependencies, access)

  function refuse(context: EditorContext, form: FormData, status: 400 | 401 | 403 | 429, message: string) {
    const kept = unpackForm(formText(form, keptFormField), access.keys())
    return sendPage(
      context,
      <SignInPage
        page={context.get('page')}
        settings={settings}
        email={formText(form, 'email')}
        errors={[{ field: 'email', message }]}
        onward={carried(form).onward}
        kept={kept && { form: kept, keys: access.keys() }}
      />,
      status,
    )
  }

  async function tryPassword(context: EditorContext, email: string, password: string) {
    try {
      const auth = await access.auth()
      const { response, headers } = await auth.api.signInEmail({
        body: { email, password },
        headers: context.req.raw.headers,
        returnHeaders: true,
      })
      copyCookies(headers, context)
      return 'twoFactorRedirect' in response ? 'code-needed' : 'signed-in'
    } catch (error) {
      const code = apiErrorCode(error)
      if (code === 'FAILED_TO_CREATE_SESSION') return 'blocked'
      if (code === undefined) throw error
      return 'wrong'
    }
  }
}

/** What the form for signing in carries along to what comes after. */
function carried(form: FormData): { onward: string | undefined; kept: string | undefined } {
  return { onward: formText(form, 'naar') || undefined, kept: formText(form, keptFormField) || undefined }
}
