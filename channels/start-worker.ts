import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Knowledge } from '../server/knowledge/create-knowledge.ts'
import { channelInbox, channelOutbox } from '../server/database/channel-schema.ts'
import type { Channel } from './channel.ts'
import { createInbox } from './inbox/create-inbox.ts'
import type { ReplyDependencies } from './inbox/create-reply-to.ts'
import { startLoop } from './inbox/start-loop.ts'
import { waitAtMost } from './inbox/wait-at-most.ts'
import { createOutbox } from './outbox/create-outbox.ts'
import { findWork } from './outbox/find-work.ts'
import { renderReply } from './rendering/render-reply.ts'

export interface WorkerDependencies extends Omit<ReplyDependencies, 'knowledge'> {
  channels: Channel[]
  knowledge: Pick<Knowledge, 'find' | 'findByPath'>
  /** `PUBLIC_URL`. */
  publicUrl: string
  logger: Pick<Logger, 'warn' | 'error'>
  random?: () => number
  times?: Partial<WorkerTimes>
}

/** In milliseconds. */
interface WorkerTimes {
  /** How long one process may work on a message. After a crash it is taken up again when this has passed. */
  inboxLease: number
  /** The same for sending a part: longer than any platform takes to answer. */
  outboxLease: number
  /** How often to look for work that nobody told us about: of another process, or because a time has come. */
  idle: number
  /** What is under way when we stop gets this long. */
  grace: number
}

const defaultTimes: WorkerTimes = { inboxLease: 15_000, outboxLease: 60_000, idle: 500, grace: 5000 }

/** Parts that one process sends on one channel at the same time. */
const mostAtOnce = 8

/**
 * Answers what comes in and sends what goes out, until it is stopped. Every process has one; they share the work
 * through the database.
 */
export function startWorker(dependencies: WorkerDependencies) {
  const { channels, knowledge, organisation, publicUrl, database, now, logger } = dependencies
  const times = { ...defaultTimes, ...dependencies.times }
  const shared = { ...dependencies, owner: randomUUID(), random: dependencies.random ?? Math.random }
  const inbox = createInbox({
    ...shared,
    lease: times.inboxLease,
    render: (reply, { limits }, introduce) =>
      renderReply(reply, { limits, publicUrl, find: knowledge.findByPath, organisation, introduce }),
  })
  const outbox = createOutbox({ ...shared, lease: times.outboxLease })
  const underway = new Map<Channel, Set<Promise<void>>>(channels.map((channel) => [channel, new Set()]))

  const sending = startLoop({ step: sendWhatWaits, idle: times.idle, logger })
  const answering = startLoop({ step: answerOne, idle: times.idle, logger })

  async function answerOne(): Promise<boolean> {
    const busy = await findWork(database, channelInbox, channels, now().getTime())
    if (busy.length === 0) return false
    const isAnswered = await inbox.answerNext(busy)
    if (isAnswered) sending.wake()
    return isAnswered
  }

  /** A part of every channel, so that a busy one does not keep the others waiting. */
  async function sendWhatWaits(): Promise<boolean> {
    const busy = await findWork(database, channelOutbox, channels, now().getTime())
    let isSending = false
    for (const channel of busy) {
      const atWork = underway.get(channel)
      if (!atWork || atWork.size >= mostAtOnce) continue
      const send = await outbox.takeNext(channel)
      if (!send) continue
      isSending = true
      const sent = send().finally(() => {
        atWork.delete(sent)
        sending.wake()
      })
      atWork.add(sent)
    }
    return isSending
  }

  return {
    /** Something was stored: look now. */
    wake: answering.wake,

    /** Takes no new work, finishes what is under way within a few seconds, and leaves the rest to others. */
    async stop(): Promise<void> {
      await waitAtMost(times.grace, finish())
      await inbox.release()
    },
  }

  async function finish(): Promise<void> {
    await Promise.all([answering.stop(), sending.stop()])
    await Promise.all([...underway.values()].flatMap((atWork) => [...atWork]))
  }
}
