import { eq } from 'drizzle-orm'
import type { Reply } from '../../server/answer/reply.ts'
import {
  type StoredConversation,
  type StoredMessage,
  channelConversation,
  channelInbox,
} from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import { runBatch } from '../../server/database/run-batch.ts'
import type { ChannelName, Part } from '../channel.ts'
import { insertParts } from '../outbox/insert-parts.ts'
import { readOption } from './read-option.ts'
import { stableId } from './stable-id.ts'

interface Answered {
  channel: ChannelName
  message: StoredMessage
  conversation: StoredConversation
  /** Nothing when nothing is said. */
  reply: Reply | undefined
  parts: Part[]
  /** Milliseconds since 1970. */
  now: number
}

/**
 * One transaction: the parts wait to be sent, the conversation goes on, the message is done and its words are gone.
 * The id of the reply is made from the message, so a second reply to it (by a process whose lease ran out) breaks the
 * unique key and nothing of it is stored.
 */
export async function storeReply(database: Database, answered: Answered): Promise<void> {
  const { channel, message, conversation, reply, parts, now } = answered
  const replyId = stableId('reply', message.channel, message.eventId)
  await runBatch(database, [
    database
      .update(channelInbox)
      .set({ state: 'done', content: null, leaseOwner: null, leaseUntil: null, error: null })
      .where(eq(channelInbox.id, message.id)),
    ...insertParts(database, {
      replyId,
      channel,
      conversationId: conversation.id,
      parts,
      inboxId: message.id,
      now,
    }),
    database
      .update(channelConversation)
      .set({
        ...(reply ? { token: reply.conversation, language: reply.language } : {}),
        options: offeredAfter(reply, parts, conversation),
        introducedAt: conversation.introducedAt ?? (parts.length > 0 ? now : null),
      })
      .where(eq(channelConversation.id, conversation.id)),
  ])
}

/** What can be chosen by typing from now on. A greeting or thanks in between leaves the choices open. */
function offeredAfter(reply: Reply | undefined, parts: Part[], { options }: StoredConversation) {
  const offered = parts.flatMap((part) => part.options).map(({ label, value }) => ({ label, value }))
  const isAside = offered.length === 0 && reply?.kind === 'message'
  return isAside ? options.filter(({ value }) => readOption(value)?.kind === 'choice') : offered
}
