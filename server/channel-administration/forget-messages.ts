import { and, eq, inArray, lt, ne, notExists } from 'drizzle-orm'
import { channelConversation, channelInbox, channelOutbox } from '../database/channel-schema.ts'
import type { Database } from '../database/open-database.ts'
import { runBatch } from '../database/run-batch.ts'

const dayMilliseconds = 86_400_000

/**
 * Platforms deliver again for days (Meta up to 7, Graph API "Webhooks"): what was answered stays known for longer
 * than that, without its words.
 */
const knownDays = 14

/**
 * Removes what is no longer needed: messages and parts that are done, everything that failed and that nobody looked
 * at within the retention period, and conversations (with the addresses of people) that have been silent for so long.
 * @param now milliseconds since 1970
 */
export async function forgetMessages(database: Database, now: number, retentionDays: number): Promise<void> {
  const done = now - knownDays * dayMilliseconds
  const old = now - Math.max(retentionDays, knownDays) * dayMilliseconds
  await runBatch(database, [
    database
      .delete(channelInbox)
      .where(and(eq(channelInbox.state, 'done'), lt(channelInbox.receivedAt, done))),
    database
      .delete(channelInbox)
      .where(and(ne(channelInbox.state, 'waiting'), lt(channelInbox.receivedAt, old))),
    database
      .delete(channelOutbox)
      .where(and(inArray(channelOutbox.state, ['sent', 'skipped']), lt(channelOutbox.createdAt, done))),
    database
      .delete(channelOutbox)
      .where(and(ne(channelOutbox.state, 'waiting'), lt(channelOutbox.createdAt, old))),
    database
      .delete(channelConversation)
      .where(
        and(
          lt(channelConversation.lastIncomingAt, old),
          notExists(
            database
              .select({ id: channelInbox.id })
              .from(channelInbox)
              .where(eq(channelInbox.conversationId, channelConversation.id)),
          ),
          notExists(
            database
              .select({ id: channelOutbox.id })
              .from(channelOutbox)
              .where(eq(channelOutbox.conversationId, channelConversation.id)),
          ),
        ),
      ),
  ])
}
