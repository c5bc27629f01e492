import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Where a group stands: `open` asks for attention. */
export const groupStates = ['open', 'dismissed', 'solved'] as const

/** Why a question is in a group: nothing was found, no choice was taken, or the asker said it did not help. */
export const groupedKinds = ['not-understood', 'choice-not-taken', 'not-helped'] as const

/** Questions that ask the same and were not answered well. Times: milliseconds since 1970. */
export const questionGroup = sqliteTable('question_group', {
  /** The id of the question that it began with; stays the same while the group changes. */
  id: text('id').primaryKey(),
  language: text('language', { enum: ['nl', 'en'] }).notNull(),
  /** Its most typical question, redacted; stays when the texts of the questions are forgotten. */
  label: text('label').notNull(),
  state: text('state', { enum: groupStates }).notNull(),
  /** How many questions it had when it got its state: it opens again when it has grown by a set amount. */
  countAtState: integer('count_at_state').notNull(),
  /** The department or person that will see to it. */
  assignedTo: text('assigned_to'),
  /** Before which day: YYYY-MM-DD. */
  dueOn: text('due_on'),
  /** The article that an editor linked: it answers these questions. */
  articleId: text('article_id'),
  createdAt: integer('created_at').notNull(),
  /** The last change by a person, and who. */
  changedAt: integer('changed_at'),
  changedBy: text('changed_by'),
})

/** A question of the log in its group. Holds no text. */
export const groupedQuestion = sqliteTable(
  'grouped_question',
  {
    /** Of `question_log`. */
    questionId: text('question_id').primaryKey(),
    groupId: text('group_id').notNull(),
    kind: text('kind', { enum: groupedKinds }).notNull(),
    askedAt: integer('asked_at').notNull(),
    channel: text('channel').notNull(),
    /** Whether an editor decided that it belongs here: regrouping leaves it. */
    isPinned: integer('is_pinned', { mode: 'boolean' }).notNull(),
    /** Whether it was there when the groups were last worked out exactly. */
    isSettled: integer('is_settled', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('grouped_question_group').on(table.groupId, table.askedAt)],
)

export type QuestionGroupRow = typeof questionGroup.$inferSelect
export type GroupedQuestionRow = typeof groupedQuestion.$inferSelect
export type GroupState = QuestionGroupRow['state']
export type GroupedKind = GroupedQuestionRow['kind']
