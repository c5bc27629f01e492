import { and, eq, inArray, isNull, ne, notInArray, or, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { channelConversation, channelInbox, channelOutbox } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import { runBatch } from '../../server/database/run-batch.ts'
import type { DeliveryStatus, IncomingMessage, Intake } from '../channel.ts'
import { stableId } from './stable-id.ts'

interface IntakeDependencies {
  database: Database
  now: () => Date
  /** Called after something new was stored: there is work. */
  onStored?: () => void
}

/**
 * Stores what platforms deliver, in one transaction: once per platform event, however often and by however many
 * processes it is delivered. What is known already changes nothing.
 */
export function createIntake({ database, now, onStored }: IntakeDependencies): Intake {
  return async function intake(incoming) {
    const messages = uniqueMessages(incoming.filter((each) => each.kind === 'message'))
    const known = await knownEvents(database, messages)
    const fresh = messages.filter((message) => !known.has(eventKey(message)))
    const statuses = incoming.filter((each) => each.kind === 'status')
    const time = now().getTime()
    await runBatch(database, [
      ...fresh.flatMap((message) => storeMessage(database, message, time)),
      ...statuses.map((status) => storeStatus(database, status)),
    ])
    if (fresh.length > 0) onStored?.()
  }
}

/** The id of a conversation in our tables: the same for every delivery. */
export function conversationId({ channel, conversation }: Pick<IncomingMessage, 'channel' | 'conversation'>) {
  return stableId('conversation', channel, conversation)
}

function eventKey({ channel, eventId }: { channel: string; eventId: string }): string {
  return JSON.stringify([channel, eventId])
}

function uniqueMessages(messages: IncomingMessage[]): IncomingMessage[] {
  const byKey = new Map<string, IncomingMessage>()
  for (const message of messages) if (!byKey.has(eventKey(message))) byKey.set(eventKey(message), message)
  return [...byKey.values()]
}

async function knownEvents(database: Database, messages: IncomingMessage[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set()
  const channels = messages.map((message) => message.channel)
  const eventIds = messages.map((message) => message.eventId)
  const rows = await database
    .select({ channel: channelInbox.channel, eventId: channelInbox.eventId })
    .from(channelInbox)
    .where(
      and(inArray(channelInbox.channel, [...new Set(channels)]), inArray(channelInbox.eventId, eventIds)),
    )
  return new Set(rows.map(eventKey))
}

function storeMessage(database: Database, message: IncomingMessage, now: number): BatchItem<'sqlite'>[] {
  const { channel, content } = message
  const id = conversationId(message)
  const isStop = content.kind === 'stop'
  const sentAt = Number.isFinite(message.sentAt) ? Math.min(Math.round(message.sentAt), now) : now
  const conversation = {
    address: message.address,
    lastIncomingAt: sentAt,
    stoppedAt: isStop ? now : null,
  }
  return [
    database
      .insert(channelConversation)
      .values({ id, channel, key: message.conversation, options: [], ...conversation })
      .onConflictDoUpdate({
        target: channelConversation.id,
        set: {
          ...conversation,
          lastIncomingAt: sql`max(${channelConversation.lastIncomingAt}, ${sentAt})`,
        },
      }),
    ...(isStop ? dropWaiting(database, id) : []),
    database
      .insert(channelInbox)
      .values({
        channel,
        eventId: message.eventId,
        conversationId: id,
        content: isStop ? null : { ...content },
        language: message.language ?? null,
        isPublic: message.isPublic ?? false,
        sentAt,
        receivedAt: now,
        state: isStop ? 'done' : 'waiting',
        nextAttemptAt: now,
      })
      // Another process may have stored the same delivery a moment ago.
      .onConflictDoNothing({ target: [channelInbox.channel, channelInbox.eventId] }),
  ]
}

/** Who leaves gets nothing more: no answers still to be made, no parts still to be sent, none that staff send again. */
function dropWaiting(database: Database, id: string): BatchItem<'sqlite'>[] {
  return [
    database
      .update(channelInbox)
      .set({ state: 'done', content: null })
      .where(and(eq(channelInbox.conversationId, id), ne(channelInbox.state, 'done'))),
    database
      .update(channelOutbox)
      .set({ state: 'skipped', part: null })
      .where(and(eq(channelOutbox.conversationId, id), ne(channelOutbox.state, 'sent'))),
  ]
}

/** What a platform told before and what is worth more: platforms tell the same more than once, and in any order. */
const stronger = {
  delivered: ['read', 'failed'],
  read: ['failed'],
  failed: ['read'],
} as const satisfies Record<DeliveryStatus['state'], DeliveryStatus['state'][]>

function storeStatus(database: Database, status: DeliveryStatus): BatchItem<'sqlite'> {
  const { channel, platformId, state } = status
  const reason = status.reason ?? 'Het platform meldt dat het bericht niet is aangekomen.'
  const told = channelOutbox.deliveryState
  return database
    .update(channelOutbox)
    .set(state === 'failed' ? { deliveryState: state, state, error: reason } : { deliveryState: state })
    .where(
      and(
        eq(channelOutbox.channel, channel),
        eq(channelOutbox.platformId, platformId),
        or(isNull(told), notInArray(told, [...stronger[state]])),
      ),
    )
}
