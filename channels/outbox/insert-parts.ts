import type { BatchItem } from 'drizzle-orm/batch'
import { channelOutbox } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import type { ChannelName, Part } from '../channel.ts'
import { stableId } from '../inbox/stable-id.ts'
import { writePart } from './stored-part.ts'

interface Outgoing {
  /** The same id again is refused: the whole transaction fails. */
  replyId: string
  channel: ChannelName
  conversationId: string
  parts: Part[]
  /** The message this answers. */
  inboxId?: number
  /** Milliseconds since 1970. */
  now: number
}

/** The statements that put the parts of one message in line, the first part first. */
export function insertParts(database: Database, outgoing: Outgoing): BatchItem<'sqlite'>[] {
  const { replyId, channel, conversationId, parts, inboxId, now } = outgoing
  return parts.map((part, index) =>
    database.insert(channelOutbox).values({
      deliveryId: stableId('part', replyId, index),
      replyId,
      channel,
      conversationId,
      inboxId: inboxId ?? null,
      part: writePart(part),
      state: 'waiting',
      createdAt: now,
      nextAttemptAt: now,
    }),
  )
}
