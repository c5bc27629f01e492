import { aliasedTable, and, asc, eq, gt, inArray, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm'
import { type StoredPart, channelOutbox } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import type { Channel } from '../channel.ts'
import type { Lease } from '../inbox/claim-message.ts'

/**
 * Takes the next part of a channel, in one statement: of two processes one gets it. Only the first waiting part of a
 * conversation is taken, and only within the channel's rates, which all processes share. Counts the attempt, durably.
 * @returns nothing when there is nothing to send now
 */
export async function claimPart(
  database: Database,
  { name, limits }: Pick<Channel, 'name' | 'limits'>,
  lease: Lease,
): Promise<StoredPart | undefined> {
  const sibling = aliasedTable(channelOutbox, 'sibling')
  const siblings = (condition: ReturnType<typeof and>) =>
    database
      .select({ id: sibling.id })
      .from(sibling)
      .where(and(eq(sibling.conversationId, channelOutbox.conversationId), condition))
  const next = database
    .select({ id: channelOutbox.id })
    .from(channelOutbox)
    .where(
      and(
        eq(channelOutbox.channel, name),
        eq(channelOutbox.state, 'waiting'),
        lte(channelOutbox.nextAttemptAt, lease.now),
        or(isNull(channelOutbox.leaseUntil), lte(channelOutbox.leaseUntil, lease.now)),
        notExists(siblings(and(eq(sibling.state, 'waiting'), lt(sibling.id, channelOutbox.id)))),
        notExists(siblings(gt(sibling.lastAttemptAt, lease.now - limits.conversationInterval))),
        hasRoom(database, name, limits.perSecond, lease.now),
      ),
    )
    .orderBy(asc(channelOutbox.id))
    .limit(1)
  const [claimed] = await database
    .update(channelOutbox)
    .set({
      leaseOwner: lease.owner,
      leaseUntil: lease.until,
      lastAttemptAt: lease.now,
      attempts: sql`${channelOutbox.attempts} + 1`,
    })
    .where(inArray(channelOutbox.id, next))
    .returning()
  return claimed
}

/**
 * Notes, durably and right before a part is sent, that it may arrive: when the process is killed while it sends, that is
 * all that will be known. The lease begins anew, so that it holds for as long as sending may take.
 * @returns whether the part is still ours to send
 */
export async function markSending(
  database: Database,
  { id }: StoredPart,
  { owner, until }: Omit<Lease, 'now'>,
): Promise<boolean> {
  const rows = await database
    .update(channelOutbox)
    .set({ unknownAttempts: sql`${channelOutbox.unknownAttempts} + 1`, leaseUntil: until })
    .where(and(eq(channelOutbox.id, id), eq(channelOutbox.leaseOwner, owner)))
    .returning({ id: channelOutbox.id })
  return rows.length > 0
}

/** Fewer attempts in the last second than the channel allows; below one a second the window is longer. */
function hasRoom(database: Database, channel: string, perSecond: number, now: number) {
  const window = Math.max(1000, 1000 / perSecond)
  const most = Math.max(1, Math.floor(perSecond))
  const recent = database
    .select({ count: sql<number>`count(*)` })
    .from(aliasedTable(channelOutbox, 'recent'))
    .where(sql`recent.channel = ${channel} and recent.last_attempt_at > ${now - window}`)
  return sql`(${recent}) < ${most}`
}
