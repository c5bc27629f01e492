import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { JsonObject } from './json.ts'

/** A conversation on a channel: where to answer, and what the next message needs to know. Times: ms since 1970. */
export const channelConversation = sqliteTable(
  'channel_conversation',
  {
    id: text('id').primaryKey(),
    channel: text('channel').notNull(),
    /** The platform's own id of the conversation. */
    key: text('key').notNull(),
    /** What the adapter needs to answer here. */
    address: text('address', { mode: 'json' }).$type<JsonObject>().notNull(),
    /** The conversation as `ask()` gave it back. */
    token: text('token'),
    /** What was last offered: a typed number or label chooses from it. */
    options: text('options', { mode: 'json' }).$type<{ label: string; value: string }[]>().notNull(),
    /** The language of our last reply, for what says nothing about language itself. */
    language: text('language', { enum: ['nl', 'en'] }),
    /** When the asker was told that this is a chatbot. */
    introducedAt: integer('introduced_at'),
    lastIncomingAt: integer('last_incoming_at').notNull(),
    /** Set when the person left or asked to stop; emptied when they write again. */
    stoppedAt: integer('stopped_at'),
  },
  (table) => [uniqueIndex('channel_conversation_key').on(table.channel, table.key)],
)

/** Every message that a platform delivered, once. */
export const channelInbox = sqliteTable(
  'channel_inbox',
  {
    /** The order of arrival. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    channel: text('channel').notNull(),
    eventId: text('event_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    /** The message; emptied when it has been answered. */
    content: text('content', { mode: 'json' }).$type<JsonObject>(),
    language: text('language', { enum: ['nl', 'en'] }),
    isPublic: integer('is_public', { mode: 'boolean' }).notNull(),
    sentAt: integer('sent_at').notNull(),
    receivedAt: integer('received_at').notNull(),
    state: text('state', { enum: ['waiting', 'done', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    leaseOwner: text('lease_owner'),
    leaseUntil: integer('lease_until'),
    error: text('error'),
  },
  (table) => [
    uniqueIndex('channel_inbox_event').on(table.channel, table.eventId),
    index('channel_inbox_state').on(table.state, table.nextAttemptAt),
    index('channel_inbox_conversation').on(table.conversationId, table.id),
  ],
)

/** Every part that has to go out, and what became of it. */
export const channelOutbox = sqliteTable(
  'channel_outbox',
  {
    /** The order within a conversation. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The same at every attempt. Made from the message it answers, so that a message cannot be answered twice. */
    deliveryId: text('delivery_id').notNull().unique(),
    /** The parts of one reply share it: without the first the rest is not sent. */
    replyId: text('reply_id').notNull(),
    channel: text('channel').notNull(),
    conversationId: text('conversation_id').notNull(),
    /** The message this answers; empty for a message of a person's own accord. */
    inboxId: integer('inbox_id'),
    /** The part; emptied when it has been sent. */
    part: text('part', { mode: 'json' }).$type<JsonObject>(),
    /**
     * `gone`: this person cannot be reached; `failed`: a person has to look; `skipped`: not sent because a part before
     * it was not, or because the asker left.
     */
    state: text('state', { enum: ['waiting', 'sent', 'gone', 'failed', 'skipped'] }).notNull(),
    /** When it was put in line, or put back in line by a person. */
    createdAt: integer('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Attempts of which nobody knows whether they arrived. One under way counts: its process may be killed. */
    unknownAttempts: integer('unknown_attempts').notNull().default(0),
    /** For the rate limits, which all processes share. */
    lastAttemptAt: integer('last_attempt_at'),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    leaseOwner: text('lease_owner'),
    leaseUntil: integer('lease_until'),
    platformId: text('platform_id'),
    sentAt: integer('sent_at'),
    /** What the platform told later. */
    deliveryState: text('delivery_state', { enum: ['delivered', 'read', 'failed'] }),
    error: text('error'),
  },
  (table) => [
    index('channel_outbox_state').on(table.state, table.nextAttemptAt),
    index('channel_outbox_conversation').on(table.conversationId, table.id),
    index('channel_outbox_platform').on(table.channel, table.platformId),
    index('channel_outbox_attempt').on(table.channel, table.lastAttemptAt),
    index('channel_outbox_reply').on(table.replyId),
  ],
)

export type StoredConversation = typeof channelConversation.$inferSelect
export type StoredMessage = typeof channelInbox.$inferSelect
export type StoredPart = typeof channelOutbox.$inferSelect

/** Per channel: paused or not, how far it had read, what went wrong last. */
export const channelState = sqliteTable('channel_state', {
  channel: text('channel').primaryKey(),
  pausedAt: integer('paused_at'),
  cursor: text('cursor'),
  lastError: text('last_error'),
  lastErrorAt: integer('last_error_at'),
})
