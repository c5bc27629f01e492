import { requireRole } from '../../auth/require-role.tsx'
import type { EditorApp, EditorDependencies } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { addDraftRoutes } from './add-draft-routes.tsx'
import { addHistoryRoutes } from './add-history-routes.tsx'
import { addMergeRoutes } from './add-merge-routes.tsx'
import { addStepRoute } from './add-step-route.tsx'
import { addListRoutes } from './add-list-routes.tsx'
import { addPublishRoutes } from './add-publish-routes.tsx'
import { addScriptRoute } from './add-script-route.ts'
import type { ArticleRoutes } from './route-parts.tsx'

/** The part of the editors' web app in which articles are written and published. Writing needs the role redacteur. */
export function addArticlePages(app: EditorApp, dependencies: EditorDependencies): void {
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
  addMergeRoutes(routes)
  addStepRoute(routes)
  addPublishRoutes(routes)
  addHistoryRoutes(routes)
}
