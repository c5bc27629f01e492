import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { channelConversation, channelOutbox } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import { runBatch } from '../../server/database/run-batch.ts'
import { type Part, channelNames } from '../channel.ts'
import { insertParts } from './insert-parts.ts'

interface OwnMessage {
  /** The conversation's id in our tables. */
  conversationId: string
  /** Rendered for the channel of the conversation, for instance with `renderFixedText`. */
  parts: Part[]
  /** The same id again puts nothing in line: for a caller that may have to try again. */
  id?: string
}

/**
 * Puts a message in line that is no reply to a question just asked: what a person answers, later. It goes out like
 * every other: in order, within the platform's rates and windows.
 */
export function createEnqueue({ database, now }: { database: Database; now: () => Date }) {
  /**
   * @returns the id of the message, to see what became of it
   * @throws a sentence when the conversation is not there any more, or when the person left it
   */
  return async function enqueue({ conversationId, parts, id = randomUUID() }: OwnMessage): Promise<string> {
    const [conversation] = await database
      .select()
      .from(channelConversation)
      .where(eq(channelConversation.id, conversationId))
    const channel = channelNames.find((name) => name === conversation?.channel)
    if (!conversation || !channel)
      throw new Error('Dit gesprek is niet meer bewaard. Neem op een andere manier contact op.')
    if (conversation.stoppedAt !== null)
      throw new Error(
        'Deze persoon heeft het gesprek gestopt. Schrijven kan pas weer als die persoon zelf schrijft.',
      )
    const [known] = await database
      .select({ id: channelOutbox.id })
      .from(channelOutbox)
      .where(eq(channelOutbox.replyId, id))
    if (known) return id
    const outgoing = { replyId: id, channel, conversationId, parts, now: now().getTime() }
    await runBatch(database, insertParts(database, outgoing))
    return id
  }
}
