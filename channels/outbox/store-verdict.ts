import { and, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import {
  type StoredConversation,
  type StoredPart,
  channelConversation,
  channelOutbox,
} from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import { runBatch } from '../../server/database/run-batch.ts'
import type { Verdict } from './judge-attempt.ts'

interface Judged {
  /** As it was before this attempt was sent. */
  part: StoredPart
  conversation: StoredConversation | undefined
  verdict: Verdict
  owner: string
  /** Milliseconds since 1970. */
  now: number
  /** Milliseconds since 1970: when a part that waits is tried again. */
  nextAttemptAt: number
}

/** Writes down what became of an attempt, unless the lease ran out and another process took the part. */
export async function storeVerdict(database: Database, judged: Judged): Promise<void> {
  const { part, verdict, conversation } = judged
  const statements: BatchItem<'sqlite'>[] = []
  // First, while the lease still tells whether the part is ours to judge.
  if (leavesRestOut(verdict)) statements.push(skipRest(database, judged))
  if (verdict.state === 'waiting' && verdict.forAll) statements.push(holdOthers(database, judged))
  if (verdict.state === 'gone' && verdict.left && conversation)
    statements.push(markStopped(database, conversation, judged.now))
  statements.push(
    database
      .update(channelOutbox)
      .set({ leaseOwner: null, leaseUntil: null, ...changesOf(judged) })
      .where(
        and(
          eq(channelOutbox.id, part.id),
          eq(channelOutbox.leaseOwner, judged.owner),
          // Who asked to stop while it was being sent took it out of the line: it only still counts when it arrived.
          verdict.state === 'sent' ? undefined : eq(channelOutbox.state, 'waiting'),
        ),
      ),
  )
  await runBatch(database, statements)
}

function leavesRestOut(verdict: Verdict): boolean {
  if (verdict.state === 'failed') return !verdict.mayHaveArrived
  return verdict.state === 'gone' || verdict.state === 'skipped'
}

function changesOf({ part: { unknownAttempts }, verdict, now, nextAttemptAt }: Judged) {
  const { state } = verdict
  switch (state) {
    case 'sent': {
      const platformId = verdict.platformId ?? null
      return { state, part: null, platformId, sentAt: now, error: null, unknownAttempts }
    }
    case 'waiting': {
      const unknown = verdict.isUnknown ? 1 : 0
      return { state, nextAttemptAt, error: verdict.reason, unknownAttempts: unknownAttempts + unknown }
    }
    case 'gone':
    case 'skipped':
    case 'failed':
      return { state, error: verdict.reason }
  }
}

/** The rest of a reply says nothing without its beginning; it waits for a person who sends the beginning again. */
function skipRest(database: Database, { part, owner }: Judged): BatchItem<'sqlite'> {
  const isOurs = database
    .select({ replyId: channelOutbox.replyId })
    .from(channelOutbox)
    .where(and(eq(channelOutbox.id, part.id), eq(channelOutbox.leaseOwner, owner)))
  return database
    .update(channelOutbox)
    .set({ state: 'skipped', error: 'Het begin van dit antwoord is niet verstuurd.' })
    .where(
      and(
        inArray(channelOutbox.replyId, isOurs),
        gt(channelOutbox.id, part.id),
        eq(channelOutbox.state, 'waiting'),
      ),
    )
}

/** What else waits on the channel waits as long; what is put in line later finds out by itself. */
function holdOthers(database: Database, { part, nextAttemptAt }: Judged): BatchItem<'sqlite'> {
  return database
    .update(channelOutbox)
    .set({ nextAttemptAt: sql`max(${channelOutbox.nextAttemptAt}, ${nextAttemptAt})` })
    .where(
      and(
        eq(channelOutbox.channel, part.channel),
        eq(channelOutbox.state, 'waiting'),
        ne(channelOutbox.id, part.id),
      ),
    )
}

/** Nothing more is sent until the person writes again; who wrote in the meantime is heard. */
function markStopped(database: Database, conversation: StoredConversation, now: number): BatchItem<'sqlite'> {
  return database
    .update(channelConversation)
    .set({ stoppedAt: now })
    .where(
      and(
        eq(channelConversation.id, conversation.id),
        lte(channelConversation.lastIncomingAt, conversation.lastIncomingAt),
      ),
    )
}
