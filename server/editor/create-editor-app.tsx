import { Hono } from 'hono'
import type { AppDependencies } from '../http/app-dependencies.ts'
import { isFailure } from '../http/problem-response.ts'
import { loggableError } from '../http/loggable-error.ts'
import { sendPage } from '../website/send-page.ts'
import { addArticlePages } from './articles/pages/add-article-pages.tsx'
import { createAudit } from './audit/create-audit.ts'
import { createAccess } from './auth/create-access.ts'
import { createFrame } from './auth/create-frame.tsx'
import type { EditingParts, EditorApp, EditorDependencies, EditorEnvironment } from './editor-environment.ts'
import { typedFields } from './auth/kept-form.ts'
import { addChannelPages } from './channels/add-channel-pages.tsx'
import { describeStorageProblem } from './describe-storage-problem.ts'
import { loadEditorStylesheet } from './load-editor-stylesheet.ts'
import { ContinuePage } from './pages/ContinuePage.tsx'
import { MessagePage } from './pages/MessagePage.tsx'
import { addAccountPages } from './pages/account/add-account-pages.tsx'
import { addAuditPages } from './pages/audit/add-audit-pages.tsx'
import { addFirstRunPages } from './pages/first-run/add-first-run-pages.tsx'
import { addPasswordPages } from './pages/password/add-password-pages.tsx'
import { addSignInPages } from './pages/sign-in/add-sign-in-pages.tsx'
import { addUserPages } from './pages/users/add-user-pages.tsx'
import { addQuestionPages } from './questions/add-question-pages.tsx'
import { readForm } from './read-editor-form.ts'
import { addTodayPages } from './today/add-today-pages.tsx'

/**
 * The editors' web app, at /redactie. Every part adds its own pages; by then it is known who is signed in, and a form
 * that comes in is one of ours.
 */
export function createEditorApp(appDependencies: AppDependencies & EditingParts): EditorApp {
  const app: EditorApp = new Hono<EditorEnvironment>({ strict: true })
  const dependencies: EditorDependencies = { ...appDependencies, audit: createAudit(appDependencies) }
  const access = createAccess(dependencies)
  const stylesheet = loadEditorStylesheet()
  const frame = createFrame({ ...dependencies, access, stylesheetPath: stylesheet.path })

  app.get(stylesheet.path, (context) =>
    context.body(stylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  )
  // The address that people type: pages have no slash at the end.
  app.get('/redactie/', (context) => context.redirect('/redactie', 301))
  app.use('/redactie/*', frame.keepPrivate, frame.preparePage, frame.limitSize, frame.guardForms)
  addSignInPages(app, dependencies, { access, frame })
  addFirstRunPages(app, dependencies, access)
  addPasswordPages(app, dependencies, access)

  app.use('/redactie/*', frame.requireSession)
  addAccountPages(app, dependencies, access)
  addUserPages(app, dependencies)
  addAuditPages(app, dependencies)
  addTodayPages(app, dependencies)
  addQuestionPages(app, dependencies)
  addArticlePages(app, dependencies)
  addChannelPages(app, dependencies)
  // The parts of the app, each with its own folder: addXPages(app, dependencies).

  addLastResorts(app, dependencies)
  return app
}

/** What is said when there is no such page, and when something failed. */
function addLastResorts(app: EditorApp, { logger }: EditorDependencies): void {
  app.all('/redactie/*', (context) =>
    sendPage(
      context,
      <MessagePage page={context.get('page')} title="Deze pagina bestaat niet">
        Het adres klopt niet, of wat hier stond is verwijderd. Kies hierboven een onderdeel van de redactie.
      </MessagePage>,
      404,
    ),
  )
  app.onError(async (error, context) => {
    if (isFailure(error)) logger.error({ err: loggableError(error) }, 'A request of an editor failed.')
    const page = context.get('page') as typeof context.var.page | undefined
    if (!page) throw error
    const problem = describeStorageProblem(error)
    if (page.editor && context.req.method === 'POST') {
      const form = { path: context.req.path, fields: typedFields(await readForm(context)) }
      return sendPage(
        context,
        <ContinuePage page={page} form={form} reason="failed" problem={problem} />,
        500,
      )
    }
    return sendPage(
      context,
      <MessagePage page={page} title="Er ging iets mis">
        {problem ?? 'Uw verzoek is niet gelukt.'} Probeer het opnieuw. Blijft het misgaan? Meld het bij uw
        beheerder, met dit tijdstip: {page.now.toISOString()}.
      </MessagePage>,
      500,
    )
  })
}
