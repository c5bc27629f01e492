import type { Context } from 'hono'
import { sendPage } from '../../../website/send-page.ts'
import type { AuditEntry } from '../../audit/create-audit.ts'
import { apiErrorCode } from '../../auth/api-error-code.ts'
import { copyCookies } from '../../auth/copy-cookies.ts'
import type { Access } from '../../auth/create-access.ts'
import { signedInPage } from '../../auth/signed-in-page.ts'
import type { FieldError } from '../../components/Field.tsx'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { redirectWithFlash } from '../../flash.ts'
import { formText, rawText, readForm } from '../../read-editor-form.ts'
import { accountPaths } from './account-paths.ts'
import type { createPasswordCheck } from './create-password-check.ts'
import { RecoveryCodesPage } from './RecoveryCodesPage.tsx'
import { TwoStepPage } from './TwoStepPage.tsx'

type EditorContext = Context<EditorEnvironment>

interface TwoStepParts extends ReturnType<typeof createPasswordCheck> {
  access: Access
  showAccount: (context: EditorContext, errors: FieldError[]) => Promise<Response>
  ownAccount: (context: EditorContext) => Omit<AuditEntry, 'action'>
}

const passwordField = 'wachtwoord-tweede-stap'

/** Setting up the second step of signing in, and doing away with it. Each asks for the password. */
export function addTwoStepPages(app: EditorApp, { audit }: EditorDependencies, parts: TwoStepParts): void {
  const { access, withPassword, showAccount, ownAccount } = parts

  app.post(accountPaths.twoSteps, async (context) => {
    const request = await passwordRequest(context)
    const result = await withPassword(context, passwordField, (auth) => auth.api.enableTwoFactor(request))
    if ('error' in result) return showAccount(context, [result.error])
    const address = 'totpURI' in result.value ? result.value.totpURI : ''
    return sendPage(context, <TwoStepPage page={context.get('page')} address={address} />)
  })

  app.post(accountPaths.twoStepsConfirm, async (context) => {
    const form = await readForm(context)
    const auth = await access.auth()
    try {
      const body = { code: formText(form, 'code').replace(/\s/g, '') }
      const { headers } = await auth.api.verifyTOTP({
        body,
        headers: context.req.raw.headers,
        returnHeaders: true,
      })
      copyCookies(headers, context)
    } catch (error) {
      if (apiErrorCode(error) === undefined) throw error
      return wrongCode(context, formText(form, 'sleutel'))
    }
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: context.get('editor').id } })
    await audit({ ...ownAccount(context), action: 'tweede stap aangezet' })
    const page = await signedInPage(context, access)
    return sendPage(
      context,
      <RecoveryCodesPage page={page} codes={backupCodes} message="De tweede stap staat aan." />,
    )
  })

  app.post(accountPaths.twoStepsOff, async (context) => {
    const request = await passwordRequest(context)
    const result = await withPassword(context, passwordField, (auth) =>
      auth.api.disableTwoFactor({ ...request, returnHeaders: true }),
    )
    if ('error' in result) return showAccount(context, [result.error])
    copyCookies(result.value.headers, context)
    await audit({ ...ownAccount(context), action: 'tweede stap uitgezet' })
    const text = 'De tweede stap staat uit. U logt voortaan in met alleen uw wachtwoord.'
    return redirectWithFlash(context, editorPaths.account, { kind: 'ok', text })
  })

  app.post(accountPaths.recoveryCodes, async (context) => {
    const request = await passwordRequest(context)
    const result = await withPassword(context, passwordField, (auth) => auth.api.generateBackupCodes(request))
    if ('error' in result) return showAccount(context, [result.error])
    await audit({ ...ownAccount(context), action: 'herstelcodes vernieuwd' })
    const message = 'U hebt nieuwe herstelcodes. De oude werken niet meer.'
    const codes = result.value.backupCodes
    return sendPage(context, <RecoveryCodesPage page={context.get('page')} codes={codes} message={message} />)
  })
}

async function passwordRequest(context: EditorContext) {
  const form = await readForm(context)
  return { body: { password: rawText(form, passwordField) }, headers: context.req.raw.headers }
}

function wrongCode(context: EditorContext, address: string): Response | Promise<Response> {
  const page = context.get('page')
  if (!URL.canParse(address) || !address.startsWith('otpauth:'))
    return context.redirect(editorPaths.account, 303)
  const message =
    'De code klopt niet. Vul de nieuwste code uit de app in, en controleer de klok van uw telefoon.'
  return sendPage(
    context,
    <TwoStepPage page={page} address={address} errors={[{ field: 'code', message }]} />,
    400,
  )
}
