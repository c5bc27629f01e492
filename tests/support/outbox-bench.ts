import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { Part } from '../../channels/channel.ts'
import type { ChannelLimits } from '../../channels/channel-limits.ts'
import { conversationId, createIntake } from '../../channels/inbox/create-intake.ts'
import { createEnqueue } from '../../channels/outbox/create-enqueue.ts'
import { createOutbox } from '../../channels/outbox/create-outbox.ts'
import { createChannelAdministration } from '../../server/channel-administration/create-channel-administration.ts'
import {
  channelConversation,
  channelInbox,
  channelOutbox,
  channelState,
} from '../../server/database/channel-schema.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import { incomingMessage } from './channel-bench.ts'
import { testNow } from './create-test-app.ts'
import { createFakeChannel } from './fake-channel.ts'

export const [second, minute, hour] = [1000, 60_000, 3_600_000]

/** How long a process may work on a part. */
const lease = minute

/** The real outbox on a database of its own, with a clock to set and a platform that does as the test says. */
export async function createOutboxBench() {
  const folder = await mkdtemp(join(tmpdir(), 'vraagbaak-'))
  const { database, close } = await openDatabase(`file:${join(folder, 'test.db')}`)
  let time = testNow.getTime()
  const now = () => new Date(time)
  const setups = [{ name: 'telegram', title: 'Telegram', isConfigured: true }]
  const intake = createIntake({ database, now })
  const enqueue = createEnqueue({ database, now })

  function createProcess(owner: string, { channel }: ReturnType<typeof createFakeChannel>) {
    const logger = pino({ level: 'silent' })
    const outbox = createOutbox({ database, now, owner, logger, random: () => 1, lease })
    return {
      takeNext: () => outbox.takeNext(channel),
      /** Sends what may be sent at this moment. */
      async sendAll() {
        for (let send = await outbox.takeNext(channel); send; send = await outbox.takeNext(channel))
          await send()
      },
    }
  }

  return {
    database,
    intake,
    enqueue,
    administration: createChannelAdministration({ database, setups, now }),
    now: () => time,
    /** Lets the clock run. */
    wait: (milliseconds: number) => void (time += milliseconds),
    rows: () => database.select().from(channelOutbox).orderBy(channelOutbox.id),

    /** A fresh platform and process, on empty tables. */
    async restart(limits: Partial<ChannelLimits> = {}) {
      for (const table of [channelInbox, channelOutbox, channelConversation, channelState])
        await database.delete(table)
      time = testNow.getTime()
      const fake = createFakeChannel(limits)
      return { ...fake, ...createProcess('one', fake), other: createProcess('two', fake) }
    },

    /** Someone writes, and gets these texts as one message of several parts. */
    async say(conversation: string, ...texts: string[]) {
      await intake([incomingMessage({ conversation, sentAt: time })])
      const id = conversationId({ channel: 'telegram', conversation })
      return enqueue({ conversationId: id, parts: texts.map(plainPart) })
    },

    async close() {
      close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function plainPart(text: string): Part {
  return { text, plain: text, options: [] }
}
