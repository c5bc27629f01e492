import type { Context } from 'hono'
import { sendPage } from '../../../website/send-page.ts'
import { apiErrorCode } from '../../auth/api-error-code.ts'
import { copyCookies } from '../../auth/copy-cookies.ts'
import type { Access } from '../../auth/create-access.ts'
import { onwardPath } from '../../auth/onward-path.ts'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { oidcProviderId } from '../../auth/oidc-provider-id.ts'
import { MessagePage } from '../MessagePage.tsx'
import { auditOidcSignIn } from './audit-oidc-sign-in.ts'

/** Signing in by the organisation's own sign-in service (OpenID Connect). Only there when it is set up. */
export function addOidcPages(app: EditorApp, dependencies: EditorDependencies, access: Access): void {
  const { settings, logger } = dependencies
  if (settings.OIDC_ISSUER === undefined) return

  /** A link and not a form: `form-action 'self'` stops a form that leads on to another site. */
  app.get(editorPaths.signInOidc, async (context) => {
    try {
      const auth = await access.auth()
      const { response, headers } = await auth.api.signInSocial({
        body: {
          provider: oidcProviderId,
          callbackURL: onwardPath(context.req.query('naar')),
          errorCallbackURL: editorPaths.signInOidcFailed,
        },
        headers: context.req.raw.headers,
        returnHeaders: true,
      })
      copyCookies(headers, context)
      if (response.url === undefined) return failed(context)
      return context.redirect(response.url, 303)
    } catch (error) {
      if (apiErrorCode(error) === undefined) throw error
      logger.warn(
        { reason: apiErrorCode(error) },
        'The sign-in service of the organisation cannot be reached.',
      )
      return failed(context)
    }
  })

  /** Where the service sends the editor back to. Of better-auth's own addresses only this one can be reached. */
  app.get(`${editorPaths.auth}/callback/${oidcProviderId}`, async (context) => {
    const auth = await access.auth()
    const response = await auth.handler(context.req.raw)
    await auditOidcSignIn(response, context, { ...dependencies, auth })
    return response
  })

  app.get(editorPaths.signInOidcFailed, (context) => {
    // A code and nothing else: what stands in an address may be anything.
    const reason = /^[a-z_]{1,50}$/i.exec(context.req.query('error') ?? '')?.[0]
    logger.warn({ reason }, 'Signing in by the organisation failed.')
    return failed(context)
  })

  function failed(context: Context<EditorEnvironment>): Promise<Response> {
    return sendPage(
      context,
      <MessagePage page={context.get('page')} title="Inloggen is niet gelukt">
        Inloggen met {settings.OIDC_NAME} is niet gelukt. Misschien is die dienst nu niet te bereiken, duurde
        het te lang, of is uw account geblokkeerd. Probeer het opnieuw, of vraag een beheerder van de redactie
        om hulp.
      </MessagePage>,
      502,
    )
  }
}
