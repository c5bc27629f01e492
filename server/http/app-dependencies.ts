import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Ask } from '../ask.ts'
import type { DerivedCache } from '../cache/create-derived-cache.ts'
import type { ChannelAdministration } from '../channel-administration/create-channel-administration.ts'
import type { Database } from '../database/open-database.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import type { PageRatings } from '../log/create-page-ratings.ts'
import type { QuestionLog } from '../log/create-question-log.ts'
import type { Organisation } from '../organisation/organisation-schema.ts'
import type { Search } from '../search/create-search.ts'
import type { Settings } from '../settings.ts'

/** What the web parts work with. */
export interface AppDependencies {
  ask: Ask
  knowledge: Knowledge
  search: Search
  log: QuestionLog
  database: Database
  pageRatings: PageRatings
  organisation: Organisation
  settings: Settings
  /** Where the platforms of the message channels deliver. */
  channelRoutes?: Hono
  channelAdministration?: ChannelAdministration
  /** What was worked out before, so that nobody waits for it twice. */
  cache: DerivedCache
  logger: Logger
  now: () => Date
}
