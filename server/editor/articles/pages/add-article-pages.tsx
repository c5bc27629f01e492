import type { Context } from 'hono'
import { sendPage } from '../../../website/send-page.ts'
import { requireRole } from '../../auth/require-role.tsx'
import type { EditorApp, EditorEnvironment } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { redirectWithFlash } from '../../flash.ts'
import { MessagePage } from '../../pages/MessagePage.tsx'
import { RefusedError } from '../refused-error.ts'
import { addDraftRoutes } from './add-draft-routes.tsx'
import { addHistoryRoutes } from './add-history-routes.tsx'
import { addListRoutes } from './add-list-routes.tsx'
import { addPublishRoutes } from './add-publish-routes.tsx'
import { addScriptRoute } from './add-script-route.ts'
import type { ArticleDependencies } from './article-dependencies.ts'

/** What the routes of articles share. */
export interface ArticleRoutes extends ArticleDependencies {
  app: EditorApp
  /** The address of the script of the editor. */
  scriptPath: string
}

/** The part of the editors' web app in which articles are written and published. Writing needs the role redacteur. */
export function addArticlePages(app: EditorApp, dependencies: ArticleDependencies): void {
  const scriptPath = addScriptRoute(app)
  const routes: ArticleRoutes = { ...dependencies, app, scriptPath }
  const writer = requireRole('redacteur')
  app.use(`${editorPaths.articles}/*`, async (context, next) =>
    context.req.method === 'GET' ? next() : writer(context, next),
  )
  app.use(`${editorPaths.articles}/concept/*`, writer)
  app.use(`${editorPaths.articles}/nieuw`, writer)
  addListRoutes(routes)
  addDraftRoutes(routes)
  addPublishRoutes(routes)
  addHistoryRoutes(routes)
}

type ArticleContext = Context<EditorEnvironment>

/** Who writes: the author of texts and commits. */
export function authorOf(context: ArticleContext) {
  const { name, email } = context.get('editor')
  return { name, email }
}

/** The text fields of the posted form. */
export async function formOf(context: ArticleContext): Promise<{ form: FormData; text: (name: string) => string }> {
  const form = await context.req.formData()
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return { form, text }
}

/**
 * Runs a handler; what it refuses is told: on a page of its own, or on the page where the editor was.
 * @param back where a refused form goes back to
 */
export function refusing(
  handler: (context: ArticleContext) => Promise<Response>,
  back?: (context: ArticleContext) => string,
) {
  return async function handle(context: ArticleContext): Promise<Response> {
    try {
      return await handler(context)
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      if (back && context.req.method === 'POST')
        return redirectWithFlash(context, back(context), { kind: 'error', text: error.message })
      const page = <MessagePage page={context.get('page')} title="Dit kan niet">{error.message}</MessagePage>
      return sendPage(context, page, 404)
    }
  }
}
