import type { GroupState, GroupedKind, QuestionGroupRow } from '../database/grouping-schema.ts'
import type { Article } from '../knowledge/article.ts'
import type { Language } from '../question.ts'

/** Questions that ask the same and were not answered well, as an editor sees them. Times: milliseconds since 1970. */
export interface QuestionGroup {
  id: string
  language: Language
  /** The most typical question. */
  label: string
  state: GroupState
  count: number
  /** Questions that came since the group was dismissed or solved. */
  countSinceState: number
  kinds: Record<GroupedKind, number>
  /** Questions in the last period, and in the period before it. */
  trend: { current: number; previous: number }
  /** The most used first. */
  channels: { channel: string; count: number }[]
  firstAskedAt: number
  lastAskedAt: number
  /** At most five different wordings, the most asked first; none when all texts are forgotten. */
  examples: string[]
  /** At most three articles that are nearest to what is asked. */
  nearestArticles: Article[]
  assignedTo: string | null
  /** YYYY-MM-DD */
  dueOn: string | null
  articleId: string | null
  changedAt: number | null
  changedBy: string | null
}

/** One question of a group. */
export interface GroupQuestion {
  id: string
  /** Redacted; empty when it was asked longer ago than texts are kept. */
  text: string
  askedAt: number
  channel: string
  kind: GroupedKind
  /** Whether an editor put it here. */
  isPinned: boolean
  /** What the asker said with "not helped", redacted. */
  remark: string | null
}

/** A row of a group with its questions, the newest first. */
export interface GroupWithQuestions {
  row: QuestionGroupRow
  questions: GroupQuestion[]
}

/** Which groups to show; what is left out does not matter. */
export interface GroupFilter {
  state?: GroupState
  kind?: GroupedKind
  channel?: string
  language?: Language
  /** Asked at this moment or later; milliseconds since 1970. */
  since?: number
  /** At least so many questions. */
  minimum?: number
  /** Words that stand in the label or in a question. */
  text?: string
  assignedTo?: string
}
