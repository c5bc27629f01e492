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
  (table) => [
    index('question_log_asked_at').on(table.askedAt),
    index('question_log_outcome').on(table.outcome, table.askedAt),
    index('question_log_conversation').on(table.conversation, table.askedAt),
  ],
)

export type LoggedQuestion = typeof questionLog.$inferSelect

/** What visitors thought of an article's page when they came without a question. */
export const pageRating = sqliteTable(
  'page_rating',
  {
    /** The id that the visitor's page gets, for a remark afterwards. */
    id: text('id').primaryKey(),
    /** Milliseconds since 1970. */
    ratedAt: integer('rated_at').notNull(),
    /** The article as it was shown. */
    articleId: text('article_id').notNull(),
    language: text('language', { enum: ['nl', 'en'] }).notNull(),
    revision: text('revision').notNull(),
    helpful: integer('helpful', { mode: 'boolean' }).notNull(),
    /** The visitor's remark, redacted; emptied when the retention period has passed. */
    remark: text('remark'),
  },
  (table) => [index('page_rating_article').on(table.articleId, table.ratedAt)],
)
