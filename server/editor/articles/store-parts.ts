import type { Database } from '../../database/open-database.ts'
import type { Knowledge } from '../../knowledge/create-knowledge.ts'
import type { Author, ContentRepository } from './create-content-repository.ts'
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
  /** Says that a group of questions is answered by an article; throws a sentence when it cannot. */
  linkGroup?: ((groupId: string, articleId: string, author: Author) => Promise<void>) | undefined
  now: () => Date
}
