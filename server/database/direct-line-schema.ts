import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { JsonObject } from './json.ts'

/** A conversation of a Web Chat with us, without the Bot Framework in between. Times: ms since 1970. */
export const directLineConversation = sqliteTable('direct_line_conversation', {
  id: text('id').primaryKey(),
  /** SHA-256 of the token that the client holds: what is stored opens nothing. */
  tokenHash: text('token_hash').notNull().unique(),
  lastUsedAt: integer('last_used_at').notNull(),
})

/** What was said, for as long as the conversation lasts: the client fetches it with a watermark. */
export const directLineActivity = sqliteTable(
  'direct_line_activity',
  {
    /** The order, and the watermark. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    conversationId: text('conversation_id').notNull(),
    /** Of what we send: stored once, however often it is sent. */
    deliveryId: text('delivery_id').unique(),
    activity: text('activity', { mode: 'json' }).$type<JsonObject>().notNull(),
  },
  (table) => [index('direct_line_activity_conversation').on(table.conversationId, table.id)],
)
