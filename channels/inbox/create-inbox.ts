import { and, eq, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Reply } from '../../server/answer/reply.ts'
import {
  type StoredMessage,
  channelConversation,
  channelInbox,
} from '../../server/database/channel-schema.ts'
import { loggableError } from '../../server/http/loggable-error.ts'
import type { Channel, Part } from '../channel.ts'
import { answeringBackOff, waitingTime } from '../outbox/back-off.ts'
import { claimMessage } from './claim-message.ts'
import { type ReplyDependencies, createReplyTo } from './create-reply-to.ts'
import { storeReply } from './store-reply.ts'

interface InboxDependencies extends ReplyDependencies {
  /** A reply in the shape of a channel. */
  render: (reply: Reply, channel: Channel, introduce: boolean) => Part[]
  /** Names this process. */
  owner: string
  logger: Pick<Logger, 'error'>
  random: () => number
  /** Milliseconds that nobody else may work on a message; longer than answering one ever takes. */
  lease: number
}

/** A message that cannot be answered is tried this often; then a person has to look, and the others go on. */
const mostAnsweringAttempts = 5

/** A message that is taken this often without an outcome stops the process each time: it is left alone. */
const mostClaims = 2 * mostAnsweringAttempts

/** Answers the messages that were stored. */
export function createInbox(dependencies: InboxDependencies) {
  const { database, now, owner, logger, random, lease, render } = dependencies
  const replyTo = createReplyTo(dependencies)

  /**
   * Answers the message that waits longest on these channels.
   * @returns whether there was one
   */
  async function answerNext(channels: Channel[]): Promise<boolean> {
    const time = now().getTime()
    const names = channels.map((channel) => channel.name)
    const message = await claimMessage(database, names, { owner, now: time, until: time + lease })
    const channel = channels.find(({ name }) => name === message?.channel)
    if (!message || !channel) return false
    try {
      if (message.attempts > mostClaims) throw new Error('het programma stopte telkens bij dit bericht')
      await answer(message, channel)
    } catch (error) {
      logger.error({ err: loggableError(error), message: message.id }, 'A message could not be answered.')
      await postpone(message, error)
    }
    return true
  }

  async function answer(message: StoredMessage, channel: Channel): Promise<void> {
    const [conversation] = await database
      .select()
      .from(channelConversation)
      .where(eq(channelConversation.id, message.conversationId))
    if (!conversation) throw new Error('het gesprek is niet meer bewaard')
    // Failing does not matter, and the answer does not wait for it.
    void channel.typing?.(conversation.address).catch(() => undefined)
    const reply = await replyTo(message, conversation)
    const parts = reply ? render(reply, channel, conversation.introducedAt === null) : []
    const answered = { channel: channel.name, message, conversation, reply, parts, now: now().getTime() }
    await storeReply(database, answered)
  }

  async function postpone(message: StoredMessage, error: unknown): Promise<void> {
    const cause = loggableError(error)
    const reason = cause instanceof Error ? cause.message : String(cause)
    const isLast = message.attempts >= mostAnsweringAttempts
    await database
      .update(channelInbox)
      .set({
        leaseOwner: null,
        leaseUntil: null,
        nextAttemptAt: now().getTime() + waitingTime(message.attempts, answeringBackOff, random),
        error: `Dit bericht is na ${message.attempts} pogingen niet beantwoord: ${reason}.`,
        ...(isLast ? { state: 'failed' } : {}),
      })
      .where(
        and(
          eq(channelInbox.id, message.id),
          eq(channelInbox.leaseOwner, owner),
          eq(channelInbox.state, 'waiting'),
        ),
      )
  }

  /** Gives back what this process was working on, for another one; it does not count as an attempt. */
  async function release(): Promise<void> {
    await database
      .update(channelInbox)
      .set({ leaseOwner: null, leaseUntil: null, attempts: sql`max(0, ${channelInbox.attempts} - 1)` })
      .where(and(eq(channelInbox.leaseOwner, owner), eq(channelInbox.state, 'waiting')))
  }

  return { answerNext, release }
}
