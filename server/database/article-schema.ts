import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { JsonObject } from './json.ts'

/** Where a draft stands. `gepubliceerd` and `verworpen` are closed; their texts stay. */
export const draftStates = ['concept', 'ter-beoordeling', 'gepland', 'gepubliceerd', 'verworpen'] as const

/** An article being written: a new one, or a change of one that exists. Times: ms since 1970. */
export const articleDraft = sqliteTable(
  'article_draft',
  {
    id: text('id').primaryKey(),
    /** The id of the article, the same in every language. */
    articleId: text('article_id').notNull(),
    language: text('language', { enum: ['nl', 'en'] }).notNull(),
    /** The file, relative to the content folder; empty until a new article is published. */
    path: text('path'),
    /** The file's text when the draft was started or last merged: the common base of a merge. */
    baseText: text('base_text'),
    state: text('state', { enum: draftStates }).notNull(),
    /** The version that holds the text as it is now. */
    version: integer('version').notNull(),
    /** When to publish, in state `gepland`. */
    publishAt: integer('publish_at'),
    /** When the published article must go out of sight. */
    expireAt: integer('expire_at'),
    /** A remark for colleagues; becomes part of the commit's message. */
    note: text('note').notNull().default(''),
    /** The groups of asked questions that this draft answers: publishing it solves them. */
    groupIds: text('group_ids', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Asked questions that become rows of the regression set. */
    questions: text('questions', { mode: 'json' }).$type<string[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: integer('updated_at').notNull(),
    /** Who scheduled it: the author of the commit when its time comes. */
    scheduledBy: text('scheduled_by', { mode: 'json' }).$type<{ name: string; email: string }>(),
    /** The text being written to the file: tells our own unfinished work from a change by hand. */
    writingText: text('writing_text'),
    /** Why publishing did not work, as a sentence. */
    error: text('error'),
    /** The commit that published it, where there is a git repository. */
    publishedCommit: text('published_commit'),
    publishedAt: integer('published_at'),
  },
  (table) => [
    index('article_draft_state').on(table.state, table.publishAt),
    index('article_draft_article').on(table.articleId, table.language),
  ],
)

/** Every text that was ever saved in a draft: nobody's text is lost. */
export const articleDraftVersion = sqliteTable(
  'article_draft_version',
  {
    draftId: text('draft_id').notNull(),
    version: integer('version').notNull(),
    /** The version its author started from. */
    basedOn: integer('based_on').notNull(),
    /** Set when somebody else had saved before: this text waits to be merged into the draft. */
    isAside: integer('is_aside', { mode: 'boolean' }).notNull(),
    fields: text('fields', { mode: 'json' }).$type<JsonObject>().notNull(),
    body: text('body').notNull(),
    authorName: text('author_name').notNull(),
    authorEmail: text('author_email').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.version] })],
)

/** Published articles that must go out of sight at a moment. */
export const articleExpiry = sqliteTable('article_expiry', {
  /** The file, relative to the content folder. */
  path: text('path').primaryKey(),
  expireAt: integer('expire_at').notNull(),
  setByName: text('set_by_name').notNull(),
  setByEmail: text('set_by_email').notNull(),
  /** Why it did not work, as a sentence. */
  error: text('error'),
})
