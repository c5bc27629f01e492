import { count, max, sql } from 'drizzle-orm'
import { channelInbox, channelOutbox, channelState } from '../database/channel-schema.ts'
import type { Database } from '../database/open-database.ts'
import { type DeadLetter, listDeadLetters } from './dead-letters.ts'
import { retryAll, retryDeadLetter } from './retry-dead-letter.ts'

/** A channel as its settings make it. */
export interface ChannelSetup {
  name: string
  /** How people call it, for instance `WhatsApp`. */
  title: string
  isConfigured: boolean
  /** A sentence, when the settings are there but wrong: the channel is off until they are put right. */
  problem?: string
}

/** How a channel is doing. Times: milliseconds since 1970. */
export interface ChannelOverview {
  name: string
  title: string
  /** `off`: not configured, or wrongly; `paused`: what comes in is kept, and nothing goes out. */
  state: 'off' | 'on' | 'paused'
  /** What is wrong with the settings. */
  problem?: string
  /** Messages that still have to be answered. */
  waitingMessages: number
  /** Parts of replies that still have to be sent. */
  waitingParts: number
  /** Since when the oldest of both has been waiting. */
  waitingSince?: number
  /** Messages and replies that a person has to look at. */
  deadLetters: number
  lastReceivedAt?: number
  lastSentAt?: number
  lastError?: { at: number; text: string }
}

export type ChannelAdministration = ReturnType<typeof createChannelAdministration>

interface AdministrationDependencies {
  database: Database
  /** Every channel there is, in the order to show. */
  setups: ChannelSetup[]
  now: () => Date
}

/** What an administrator sees of the channels and can do about them; the editors' app and the terminal share it. */
export function createChannelAdministration({ database, setups, now }: AdministrationDependencies) {
  async function overview(): Promise<ChannelOverview[]> {
    const [states, messages, parts, letters] = await Promise.all([
      database.select().from(channelState),
      countMessages(database),
      countParts(database),
      listDeadLetters(database),
    ])
    return setups.map(({ name, title, isConfigured, problem }) => {
      const state = states.find(({ channel }) => channel === name)
      const inbox = messages.find(({ channel }) => channel === name)
      const outbox = parts.find(({ channel }) => channel === name)
      const since = [inbox?.waitingSince, outbox?.waitingSince].filter((time) => typeof time === 'number')
      return {
        name,
        title,
        state: isConfigured ? (state?.pausedAt ? 'paused' : 'on') : 'off',
        ...(problem === undefined ? {} : { problem }),
        waitingMessages: inbox?.waiting ?? 0,
        waitingParts: outbox?.waiting ?? 0,
        ...(since.length === 0 ? {} : { waitingSince: Math.min(...since) }),
        deadLetters: letters.filter(({ channel }) => channel === name).length,
        ...(inbox?.lastAt ? { lastReceivedAt: inbox.lastAt } : {}),
        ...(outbox?.lastAt ? { lastSentAt: outbox.lastAt } : {}),
        ...(state?.lastError && state.lastErrorAt !== null
          ? { lastError: { at: state.lastErrorAt, text: state.lastError } }
          : {}),
      }
    })
  }

  /** @returns whether there is such a channel */
  async function setPaused(name: string, pausedAt: number | null): Promise<boolean> {
    if (!setups.some((setup) => setup.name === name)) return false
    await database
      .insert(channelState)
      .values({ channel: name, pausedAt })
      .onConflictDoUpdate({ target: channelState.channel, set: { pausedAt } })
    return true
  }

  return {
    overview,
    /** From now on what comes in is kept and nothing goes out. */
    pause: (name: string) => setPaused(name, now().getTime()),
    /** What was kept is answered and sent. */
    resume: (name: string) => setPaused(name, null),
    /** What a person has to look at, the newest first. */
    deadLetters: (): Promise<DeadLetter[]> => listDeadLetters(database),
    /** Puts a dead letter back in line; returns whether there is one with this id that can be. */
    retry: (id: string): Promise<boolean> => retryDeadLetter(database, id, now().getTime()),
    /** Puts every dead letter back in line, or those of one channel; returns how many. */
    retryAll: (channel?: string): Promise<number> => retryAll(database, now().getTime(), channel),
  }
}

function countMessages(database: Database) {
  const isWaiting = sql`${channelInbox.state} = 'waiting'`
  return database
    .select({
      channel: channelInbox.channel,
      waiting: count(sql`case when ${isWaiting} then 1 end`),
      waitingSince: sql<number | null>`min(case when ${isWaiting} then ${channelInbox.receivedAt} end)`,
      lastAt: max(channelInbox.receivedAt),
    })
    .from(channelInbox)
    .groupBy(channelInbox.channel)
}

function countParts(database: Database) {
  const isWaiting = sql`${channelOutbox.state} = 'waiting'`
  return database
    .select({
      channel: channelOutbox.channel,
      waiting: count(sql`case when ${isWaiting} then 1 end`),
      waitingSince: sql<number | null>`min(case when ${isWaiting} then ${channelOutbox.createdAt} end)`,
      lastAt: max(channelOutbox.sentAt),
    })
    .from(channelOutbox)
    .groupBy(channelOutbox.channel)
}
