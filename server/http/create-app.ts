import { Hono } from 'hono'
import type { Logger } from 'pino'
import { createApi } from '../api/create-api.ts'
import type { Ask } from '../ask.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import type { QuestionLog } from '../log/create-question-log.ts'
import type { Organisation } from '../organisation/organisation-schema.ts'
import type { Search } from '../search/create-search.ts'
import type { Settings } from '../settings.ts'
import { createWebsite } from '../website/create-website.tsx'
import { createWidgetRoutes } from '../widget/create-widget-routes.ts'

/** What the web parts work with. */
export interface AppDependencies {
  ask: Ask
  knowledge: Knowledge
  search: Search
  log: QuestionLog
  organisation: Organisation
  settings: Settings
  logger: Logger
  now: () => Date
}

/** The whole web application: API, widget and public website. */
export function createApp(dependencies: AppDependencies): Hono {
  const app = new Hono({ strict: true })
  app.route('/', createApi(dependencies))
  app.route('/', createWidgetRoutes(dependencies))
  app.route('/', createWebsite(dependencies))
  return app
}
