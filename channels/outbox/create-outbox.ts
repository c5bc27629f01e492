import { eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import {
  type StoredConversation,
  type StoredPart,
  channelConversation,
  channelInbox,
} from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import { loggableError } from '../../server/http/loggable-error.ts'
import type { Channel, Delivery, SendOutcome } from '../channel.ts'
import { sendingBackOff, waitingTime } from './back-off.ts'
import { claimPart, markSending } from './claim-part.ts'
import { type Verdict, judgeAfter, judgeBefore } from './judge-attempt.ts'
import { noteError } from './note-error.ts'
import { storeVerdict } from './store-verdict.ts'
import { readPart } from './stored-part.ts'

interface OutboxDependencies {
  database: Database
  now: () => Date
  /** Names this process. */
  owner: string
  logger: Pick<Logger, 'warn' | 'error'>
  random: () => number
  /** Milliseconds that no other process may work on a part. An attempt is given up a little earlier. */
  lease: number
}

/** Sends the parts that wait. */
export function createOutbox({ database, now, owner, logger, random, lease }: OutboxDependencies) {
  /**
   * Takes the next part of a channel.
   * @returns sends it; nothing when there is nothing to send now
   */
  async function takeNext(channel: Channel): Promise<(() => Promise<void>) | undefined> {
    const time = now().getTime()
    const part = await claimPart(database, channel, { owner, now: time, until: time + lease })
    return part && (() => deliver(part, channel))
  }

  /** When this fails half-way the lease runs out, and the attempt counts as one that may have arrived. */
  async function deliver(part: StoredPart, channel: Channel): Promise<void> {
    try {
      const [conversation] = await database
        .select()
        .from(channelConversation)
        .where(eq(channelConversation.id, part.conversationId))
      const verdict = await attempt(part, conversation, channel)
      if (!verdict) return
      const time = now().getTime()
      const wait = verdict.state === 'waiting' ? (verdict.after ?? 0) : 0
      const nextAttemptAt = time + wait + waitingTime(part.attempts, sendingBackOff, random)
      await storeVerdict(database, { part, conversation, verdict, owner, now: time, nextAttemptAt })
      await report(verdict, channel, part)
    } catch (error) {
      logger.error({ err: loggableError(error), part: part.id }, 'What became of a part could not be stored.')
    }
  }

  /** @returns nothing when another process has taken the part meanwhile */
  async function attempt(
    part: StoredPart,
    conversation: StoredConversation | undefined,
    channel: Channel,
  ): Promise<Verdict | undefined> {
    if (!conversation) return { state: 'skipped', reason: 'Het gesprek is niet meer bewaard.' }
    const before = judgeBefore(part, conversation, channel.limits, now().getTime())
    if (before) return before
    const replyTo = await messageAnswered(part)
    const delivery = {
      id: part.deliveryId,
      part: readPart(part.part),
      address: conversation.address,
      ...(replyTo === undefined ? {} : { replyTo }),
    }
    const until = now().getTime() + lease
    if (!(await markSending(database, part, { owner, until }))) return undefined
    return judgeAfter(part, await send(delivery, channel), channel.limits, now().getTime())
  }

  /** An adapter that throws, or that takes too long, leaves it open whether the part arrived. */
  async function send(delivery: Delivery, channel: Channel): Promise<SendOutcome> {
    const timeout = timeLimit(lease * 0.9)
    try {
      return await Promise.race([channel.send(delivery), timeout.outcome])
    } catch (error) {
      logger.error({ err: error, channel: channel.name }, 'A channel failed while sending.')
      return { kind: 'unknown', reason: 'Het versturen brak af door een fout in het programma.' }
    } finally {
      timeout.cancel()
    }
  }

  async function messageAnswered({ inboxId }: StoredPart): Promise<string | undefined> {
    if (inboxId === null) return undefined
    const [message] = await database
      .select({ eventId: channelInbox.eventId })
      .from(channelInbox)
      .where(eq(channelInbox.id, inboxId))
    return message?.eventId
  }

  async function report(verdict: Verdict, channel: Channel, part: StoredPart): Promise<void> {
    if (verdict.state === 'sent' || verdict.state === 'skipped') return
    const { name } = channel
    logger.warn({ channel: name, part: part.id, state: verdict.state }, `Not sent: ${verdict.reason}`)
    if (verdict.state !== 'gone') await noteError(database, name, verdict.reason, now().getTime())
  }

  return { takeNext }
}

function timeLimit(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined
  const outcome = new Promise<SendOutcome>((resolve) => {
    const reason = `Het platform gaf binnen ${Math.round(milliseconds / 1000)} seconden geen antwoord.`
    timer = setTimeout(() => resolve({ kind: 'unknown', reason }), milliseconds)
  })
  return { outcome, cancel: () => clearTimeout(timer) }
}
