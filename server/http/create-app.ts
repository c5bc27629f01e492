import { Hono } from 'hono'
import { apiBasePath } from '../api/api-version.ts'
import { createApi } from '../api/create-api.ts'
import type { EditingParts } from '../editor/editor-environment.ts'
import { loadEditorApp } from '../editor/load-editor-app.ts'
import { createErrorPages } from '../website/create-error-pages.tsx'
import { createWebsite } from '../website/create-website.tsx'
import { createWidgetRoutes } from '../widget/create-widget-routes.ts'
import type { AppDependencies } from './app-dependencies.ts'
import { createMetrics } from './create-metrics.ts'
import { createOperationsRoutes } from './create-operations-routes.ts'
import { loggableError } from './loggable-error.ts'
import { observeRequests } from './observe-requests.ts'
import { ProblemError } from './problem-error.ts'
import { isFailure, problemResponse } from './problem-response.ts'
import { securityHeaders } from './security-headers.ts'

/** The whole web application: API, widget and public website. */
export function createApp(dependencies: AppDependencies & EditingParts): Hono {
  const metrics = createMetrics(dependencies)
  const measured = { ...dependencies, ask: metrics.measureAsk(dependencies.ask) }
  const app = new Hono({ strict: true })
  app.use(observeRequests({ logger: dependencies.logger, metrics }))
  app.use(securityHeaders(dependencies.settings))
  app.route('/', createApi(measured))
  app.route('/', createOperationsRoutes({ ...measured, metrics }))
  app.route('/', createWidgetRoutes(measured))
  if (dependencies.channelRoutes) app.route('/', dependencies.channelRoutes)
  app.route('/', createWebsite(measured))
  app.route('/', loadEditorApp(measured))

  const errorPages = createErrorPages(dependencies)
  app.notFound((context) =>
    isApiPath(context.req.path)
      ? problemResponse(context, unknownAddress(dependencies))
      : errorPages.notFound(context),
  )
  app.onError((error, context) => {
    if (isFailure(error)) dependencies.logger.error({ err: loggableError(error) }, 'A request failed.')
    if (isApiPath(context.req.path)) return problemResponse(context, error)
    return isFailure(error) ? errorPages.failed(context) : errorPages.wrongRequest(context)
  })
  return app
}

/** Machines get problems, people get pages. */
function isApiPath(path: string): boolean {
  return path === apiBasePath || path.startsWith(`${apiBasePath}/`)
}

function unknownAddress({ settings }: AppDependencies): ProblemError {
  const documentation = `${settings.PUBLIC_URL}${apiBasePath}/docs`
  return new ProblemError(404, `Dit adres bestaat niet. Alle adressen staan in ${documentation}.`)
}
