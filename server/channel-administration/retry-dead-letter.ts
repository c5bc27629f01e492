import { and, eq, gte, inArray, isNotNull } from 'drizzle-orm'
import { channelConversation, channelInbox, channelOutbox } from '../database/channel-schema.ts'
import type { Database } from '../database/open-database.ts'
import { runBatch } from '../database/run-batch.ts'
import { listDeadLetters } from './dead-letters.ts'

/**
 * Puts a dead letter back in line, as if it had never been tried. A person decides this, knowing that it may arrive
 * twice when nobody knew whether it had.
 * @param now milliseconds since 1970
 * @returns whether there is one with this id that can be tried again
 */
export async function retryDeadLetter(database: Database, id: string, now: number): Promise<boolean> {
  const [, kind, number] = /^(vraag|antwoord)-(\d{1,15})$/.exec(id) ?? []
  if (kind === 'vraag') return retryMessage(database, Number(number), now)
  return kind === 'antwoord' && retryPart(database, Number(number), now)
}

/** @returns how many were put back in line */
export async function retryAll(database: Database, now: number, channel?: string): Promise<number> {
  const letters = await listDeadLetters(database)
  let retried = 0
  for (const letter of letters.filter((each) => channel === undefined || each.channel === channel))
    if (await retryDeadLetter(database, letter.id, now)) retried++
  return retried
}

async function retryMessage(database: Database, id: number, now: number): Promise<boolean> {
  const rows = await database
    .update(channelInbox)
    .set({
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: now,
      error: null,
      leaseOwner: null,
      leaseUntil: null,
    })
    .where(and(eq(channelInbox.id, id), eq(channelInbox.state, 'failed'), isNotNull(channelInbox.content)))
    .returning({ id: channelInbox.id })
  return rows.length > 0
}

/** With the rest of the reply, which was not sent because this was not. */
async function retryPart(database: Database, id: number, now: number): Promise<boolean> {
  const [part] = await database
    .select({ replyId: channelOutbox.replyId, conversationId: channelOutbox.conversationId })
    .from(channelOutbox)
    .where(
      and(
        eq(channelOutbox.id, id),
        inArray(channelOutbox.state, ['failed', 'gone']),
        isNotNull(channelOutbox.part),
      ),
    )
  if (!part) return false
  await runBatch(database, [
    database
      .update(channelOutbox)
      .set({
        state: 'waiting',
        createdAt: now,
        attempts: 0,
        unknownAttempts: 0,
        nextAttemptAt: now,
        leaseOwner: null,
        leaseUntil: null,
      })
      .where(
        and(
          eq(channelOutbox.replyId, part.replyId),
          gte(channelOutbox.id, id),
          inArray(channelOutbox.state, ['failed', 'gone', 'skipped']),
          isNotNull(channelOutbox.part),
        ),
      ),
    // A platform that said "gone" is asked once more.
    database
      .update(channelConversation)
      .set({ stoppedAt: null })
      .where(eq(channelConversation.id, part.conversationId)),
  ])
  return true
}
