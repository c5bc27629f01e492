import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What one article (or section of it) was shown as, at which revision. */
export interface ShownArticle {
  id: string
  revision: string
  section?: string
}

/** Every question, redacted, with what was answered. No address, no account, no personal data. */
export const questionLog = sqliteTable(
  'question_log',
  {
    /** The id that the asker gets, for feedback. */
    id: text('id').primaryKey(),
    /** Milliseconds since 1970. */
    askedAt: integer('asked_at').notNull(),
    channel: text('channel').notNull(),
    language: text('language', { enum: ['nl', 'en'] }).notNull(),
    /** The question after redaction; emptied when the retention period has passed. */
    text: text('text').notNull(),
    /** What was taken out of the text: kinds of personal data. */
    redacted: text('redacted', { mode: 'json' }).$type<string[]>().notNull(),
    outcome: text('outcome', { enum: ['answer', 'choices', 'none', 'message'] }).notNull(),
    /** Which fixed text was given, for outcome `message`. */
    message: text('message'),
    shown: text('shown', { mode: 'json' }).$type<ShownArticle[]>().notNull(),
    /** 0..1: how sure the decision was that the first article answers. */
    confidence: real('confidence').notNull(),
    /** The thresholds that decided: confidence for an answer and for choices. */
    thresholds: text('thresholds', { mode: 'json' }).$type<{ answer: number; choices: number }>(),
    /** Microseconds from question to answer, without the log itself. */
    microseconds: integer('microseconds').notNull(),
    conversation: text('conversation').notNull(),
    /** The asker's verdict, when given. */
    helpful: integer('helpful', { mode: 'boolean' }),
    /** The asker's remark with it, redacted. */
    remark: text('remark'),
    ratedAt: integer('rated_at'),
  },
  (table) => [index('question_log_asked_at').on(table.askedAt), index('question_log_outcome').on(table.outcome, table.askedAt)],
)

export type LoggedQuestion = typeof questionLog.$inferSelect
