import type { Database } from '../../database/open-database.ts'
import type { Knowledge } from '../../knowledge/create-knowledge.ts'
import type { ContentRepository } from './create-content-repository.ts'
import type { Drafts } from './create-drafts.ts'
import type { Pusher } from './create-pusher.ts'

/** What the parts of the article store share. */
export interface StoreParts {
  /** The content folder. */
  folder: string
  knowledge: Pick<Knowledge, 'all' | 'refresh'>
  database: Database
  drafts: Drafts
  repository: ContentRepository
  pusher: Pusher
  /** The file of the regression set that asked questions are added to. */
  regressionFile: string
  now: () => Date
}
