import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sendPage } from '../../website/send-page.ts'
import type { EditorDependencies, EditorEnvironment } from '../editor-environment.ts'
import { editorPaths } from '../editor-paths.ts'
import { takeFlash } from '../flash.ts'
import { ContinuePage } from '../pages/ContinuePage.tsx'
import { MessagePage } from '../pages/MessagePage.tsx'
import { SignInPage } from '../pages/sign-in/SignInPage.tsx'
import { formText, readForm } from '../read-editor-form.ts'
import { checkForm } from './check-form.ts'
import { isSecure } from './cookies.ts'
import type { Access } from './create-access.ts'
import { findSession } from './find-session.ts'
import { type KeptForm, keptFormField, typedFields, unpackForm } from './kept-form.ts'
import { visitorToken } from './visitor-cookie.ts'

type Middleware = MiddlewareHandler<EditorEnvironment>

/** Bytes: a long article in two languages, many times over. */
const maximumBytes = 2 * 1024 * 1024

interface FrameDependencies extends EditorDependencies {
  access: Access
  stylesheetPath: string
}

/** What happens to every request for the editors' web app before a page sees it. */
export function createFrame(dependencies: FrameDependencies) {
  const { access, settings, organisation, stylesheetPath, now } = dependencies

  /** Finds out who is signed in, and prepares what every page shows. */
  const preparePage: Middleware = async function preparePage(context, next) {
    context.set('isSecure', isSecure(settings))
    const session = await findSession(context, dependencies)
    if (session) context.set('editor', session.editor)
    const boundTo = session ? `session ${session.token}` : `visitor ${visitorToken(context)}`
    context.set('page', {
      editor: session?.editor,
      organisation,
      csrfToken: access.keys().sign('form', boundTo),
      path: context.req.path,
      flash: context.req.method === 'GET' ? takeFlash(context) : undefined,
      stylesheetPath,
      now: now(),
    })
    await next()
  }

  /** Refuses what is larger than any form of ours. */
  const limitSize: Middleware = bodyLimit({
    maxSize: maximumBytes,
    onError: (context) =>
      sendPage(
        context,
        <MessagePage page={context.get('page')} title="Dit is te groot">
          Het formulier is groter dan 2 MB. Er is niets opgeslagen. Ga terug in uw browser en maak de tekst
          korter.
        </MessagePage>,
        413,
      ),
  })

  /** Lets a form through only when it is ours and made for this session. Nothing that was typed is lost. */
  const guardForms: Middleware = async function guardForms(context, next) {
    if (['GET', 'HEAD'].includes(context.req.method)) return next()
    const page = context.get('page')
    const verdict = await checkForm(context, { csrfToken: page.csrfToken, publicUrl: settings.PUBLIC_URL })
    if (verdict === 'genuine') return next()
    if (verdict === 'forged') return refuseForm(context)
    if (isPublic(context.req.path)) return continueKept(context)
    if (!page.editor && context.req.path === editorPaths.signOut)
      return context.redirect(editorPaths.signIn, 303)
    if (!page.editor) return askToSignIn(context, await postedForm(context))
    return sendPage(
      context,
      <ContinuePage page={page} form={await postedForm(context)} reason="other-session" />,
      403,
    )
  }

  /** Lets through who is signed in. Others sign in first, and then go on where they were. */
  const requireSession: Middleware = async function requireSession(context, next) {
    if (context.get('page').editor) return next()
    if (context.req.method !== 'GET') return askToSignIn(context, await postedForm(context))
    const { pathname, search } = new URL(context.req.url)
    const query = pathname === editorPaths.home ? '' : `?${new URLSearchParams({ naar: pathname + search })}`
    return context.redirect(`${editorPaths.signIn}${query}`, 303)
  }

  /** The sign-in page, which carries along what was posted. */
  function askToSignIn(context: Context<EditorEnvironment>, form: KeptForm): Promise<Response> {
    const kept = { form, keys: access.keys() }
    return sendPage(context, <SignInPage page={context.get('page')} settings={settings} kept={kept} />, 401)
  }

  /** Goes on with the form that another form carried along, as when one signed in in another tab meanwhile. */
  async function continueKept(context: Context<EditorEnvironment>): Promise<Response> {
    const form = unpackForm(formText(await readForm(context), keptFormField), access.keys())
    if (!form) return refuseForm(context)
    const page = context.get('page')
    if (!page.editor) return askToSignIn(context, form)
    return sendPage(context, <ContinuePage page={page} form={form} reason="signed-in" />)
  }

  return { keepPrivate, preparePage, limitSize, guardForms, requireSession, continueKept }
}

/** Nothing of this app is kept by browsers or proxies, or found by search engines. */
const keepPrivate: Middleware = async function keepPrivate(context, next) {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
  context.header('X-Robots-Tag', 'noindex, nofollow')
}

/** Whether one can come here without being signed in. */
function isPublic(path: string): boolean {
  const open = [editorPaths.signIn, editorPaths.firstRun, editorPaths.password, editorPaths.continue]
  return open.some((start) => path === start || path.startsWith(`${start}/`))
}

async function postedForm(context: Context<EditorEnvironment>) {
  return { path: context.req.path, fields: typedFields(await readForm(context)) }
}

function refuseForm(context: Context<EditorEnvironment>): Response | Promise<Response> {
  return sendPage(
    context,
    <MessagePage page={context.get('page')} title="Dit formulier is geweigerd">
      Het formulier kwam niet van een pagina van deze redactie, of de pagina was verlopen. Er is niets
      gewijzigd. Open de pagina opnieuw en verstuur het formulier nog een keer. Uw browser moet cookies van
      deze website toestaan.
    </MessagePage>,
    403,
  )
}
