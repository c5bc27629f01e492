import { eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import { channelState } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import type { Channel, ChannelName, Cursor, Intake } from '../channel.ts'
import { type BackOff, waitingTime } from '../outbox/back-off.ts'
import { noteError } from '../outbox/note-error.ts'
import { waitAtMost } from './wait-at-most.ts'

interface ListenerDependencies {
  channels: Channel[]
  intake: Intake
  database: Database
  now: () => Date
  random: () => number
  logger: Pick<Logger, 'error'>
}

/** A platform that does not let us go in this time is left. */
const graceMilliseconds = 5000

/** For connecting: up to 5 seconds, 10 seconds, … up to five minutes. */
const connectingBackOff: BackOff = { first: 5000, most: 300_000 }

/**
 * Connects to the platforms that we have to go to. One that cannot be reached is tried again, without end; how it
 * keeps its connection afterwards is the adapter's own concern.
 * @returns disconnects
 */
export function startListeners(dependencies: ListenerDependencies): () => Promise<void> {
  const stops = dependencies.channels
    .filter((channel) => channel.listen)
    .map((channel) => startListener(channel, dependencies))
  return async function stopListeners() {
    await waitAtMost(graceMilliseconds, Promise.all(stops.map((stop) => stop())))
  }
}

function startListener(channel: Channel, dependencies: ListenerDependencies): () => Promise<void> {
  const { intake, database, now, random, logger } = dependencies
  let isStopping = false
  let disconnect: (() => Promise<void>) | undefined
  let timer: NodeJS.Timeout | undefined
  let connecting = connect(1)

  async function connect(attempt: number): Promise<void> {
    try {
      disconnect = await channel.listen?.(intake, createCursor(database, channel.name))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      logger.error({ channel: channel.name }, `The channel cannot connect: ${reason}`)
      await noteError(database, channel.name, reason, now().getTime()).catch(() => undefined)
      const wait = waitingTime(attempt, connectingBackOff, random)
      if (!isStopping) timer = setTimeout(() => (connecting = connect(attempt + 1)), wait)
    }
  }

  return async function stop() {
    isStopping = true
    clearTimeout(timer)
    await connecting
    await disconnect?.()
  }
}

/** Where a channel had got to, kept in the database. */
function createCursor(database: Database, channel: ChannelName): Cursor {
  return {
    async read() {
      const [state] = await database
        .select({ cursor: channelState.cursor })
        .from(channelState)
        .where(eq(channelState.channel, channel))
      return state?.cursor ?? undefined
    },
    async write(cursor) {
      await database
        .insert(channelState)
        .values({ channel, cursor })
        .onConflictDoUpdate({ target: channelState.channel, set: { cursor } })
    },
  }
}
