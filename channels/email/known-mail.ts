import { and, count, eq, gt, inArray, sql } from 'drizzle-orm'
import { channelConversation, channelInbox, channelOutbox } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'

const day = 86_400_000
const senderOf = sql`json_extract(${channelConversation.address}, '$.sender')`

/** How many mails of a sender were taken in, and so answered, in the last 24 hours. */
export async function countAnswered(database: Database, sender: string, now: number): Promise<number> {
  const [counted] = await database
    .select({ answers: count() })
    .from(channelInbox)
    .innerJoin(channelConversation, eq(channelConversation.id, channelInbox.conversationId))
    .where(
      and(eq(channelInbox.channel, 'email'), gt(channelInbox.receivedAt, now - day), eq(senderOf, sender)),
    )
  return counted?.answers ?? 0
}

/**
 * The conversation that one of these deliveries of ours was part of: some programs name only the mail they answer, not the
 * beginning of the thread.
 * @returns its key; nothing when it was with somebody else
 */
export async function findConversation(
  database: Database,
  deliveryIds: string[],
  sender: string,
): Promise<string | undefined> {
  if (deliveryIds.length === 0) return undefined
  const [found] = await database
    .select({ key: channelConversation.key })
    .from(channelOutbox)
    .innerJoin(channelConversation, eq(channelConversation.id, channelOutbox.conversationId))
    .where(
      and(
        eq(channelOutbox.channel, 'email'),
        inArray(channelOutbox.deliveryId, deliveryIds),
        eq(senderOf, sender),
      ),
    )
    .limit(1)
  return found?.key
}
