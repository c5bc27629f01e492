import { aliasedTable, and, asc, eq, inArray, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm'
import { type StoredMessage, channelInbox } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import type { ChannelName } from '../channel.ts'

/** Who works on something, and until when nobody else may (milliseconds since 1970). */
export interface Lease {
  owner: string
  now: number
  until: number
}

/**
 * Takes the message that waits longest, in one statement: of two processes one gets it. Of a conversation only the
 * oldest waiting message is taken, so that answers come in the order of the questions. Counts the attempt, durably.
 * @returns nothing when there is nothing to do now
 */
export async function claimMessage(
  database: Database,
  channels: ChannelName[],
  lease: Lease,
): Promise<StoredMessage | undefined> {
  const earlier = aliasedTable(channelInbox, 'earlier')
  const oldest = database
    .select({ id: channelInbox.id })
    .from(channelInbox)
    .where(
      and(
        eq(channelInbox.state, 'waiting'),
        lte(channelInbox.nextAttemptAt, lease.now),
        inArray(channelInbox.channel, channels),
        or(isNull(channelInbox.leaseUntil), lte(channelInbox.leaseUntil, lease.now)),
        notExists(
          database
            .select({ id: earlier.id })
            .from(earlier)
            .where(
              and(
                eq(earlier.conversationId, channelInbox.conversationId),
                eq(earlier.state, 'waiting'),
                lt(earlier.id, channelInbox.id),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(channelInbox.id))
    .limit(1)
  const [claimed] = await database
    .update(channelInbox)
    .set({
      leaseOwner: lease.owner,
      leaseUntil: lease.until,
      attempts: sql`${channelInbox.attempts} + 1`,
    })
    .where(inArray(channelInbox.id, oldest))
    .returning()
  return claimed
}
