import type { Database } from '../database/open-database.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import type { KnownQuestions } from './create-known-questions.ts'

/** Who changes a group: an editor, with the id of the account where there is one. */
export interface GroupEditor {
  id?: string
  name: string
}

/** What was done to a group, for the audit log. */
export interface GroupChange {
  by: GroupEditor
  /** A past participle: `samengevoegd`. */
  action: string
  groupId: string
  label: string
  /** A sentence. */
  details?: string
}

/** What the decisions on groups work with. */
export interface DecisionParts {
  database: Database
  knowledge: Pick<Knowledge, 'articles'>
  known: KnownQuestions
  now: () => Date
  /** Writes the audit log. */
  audit: (change: GroupChange) => Promise<void>
}
