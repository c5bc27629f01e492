import pino from 'pino'
import { vi } from 'vitest'
import type { Channel, Cursor, Delivery, IncomingMessage, Part } from '../../../channels/channel.ts'
import { createMastodon } from '../../../channels/mastodon/create-mastodon.ts'
import { testNow } from '../../support/create-test-app.ts'
import { startFakeMastodon } from '../../support/fake-mastodon.ts'
import type { FakeMastodonOptions } from '../../support/mastodon-state.ts'

type ListeningChannel = Channel & Required<Pick<Channel, 'listen'>>

interface ChannelOptions extends FakeMastodonOptions {
  /** Where we had got to; nothing for the very first start. */
  cursor?: string
  /** How many times in a row storing fails. */
  failingIntake?: number
}

/** Mastodon on a fake server; what it takes in is kept. Stop it after the test. */
export async function createMastodonChannel({ cursor: start, ...options }: ChannelOptions = {}) {
  const mastodon = await startFakeMastodon(options)
  const lines: string[] = []
  const channel = createMastodon(mastodon.environment, {
    now: () => testNow,
    logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    reconnectAfter: () => 5,
  })
  if (!channel?.listen) throw new Error('Mastodon is not configured.')
  const received: IncomingMessage[] = []
  let failingIntake = options.failingIntake ?? 0
  let position = start
  let disconnect: (() => Promise<void>) | undefined
  const cursor: Cursor = {
    read: async () => position,
    write: async (value) => void (position = value),
  }

  return {
    // The limits change when the server has told them, so the channel is not copied.
    channel: channel as ListeningChannel,
    mastodon,
    lines,
    received,
    /** What was stored, each event once, as the inbox does. */
    texts: () => [...new Map(received.map((each) => [each.eventId, textOf(each)])).values()],
    position: () => position,
    async listen(): Promise<void> {
      disconnect = await channel.listen?.(async (incoming) => {
        failingIntake -= 1
        if (failingIntake >= 0) throw new Error('the database is locked')
        received.push(...incoming.filter((each) => each.kind === 'message'))
      }, cursor)
    },
    disconnect: async () => disconnect?.(),
    /** Waits until the connection stands. */
    connected: () =>
      eventually(() => {
        if (mastodon.streaming() !== 1) throw new Error('Nobody is streaming.')
      }),
    async stop(): Promise<void> {
      await disconnect?.()
      await mastodon.stop()
    },
  }
}

/** Tries until it holds; a busy machine needs more than the usual second. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 15_000, interval: 20 })
}

function textOf({ content }: IncomingMessage): string {
  return content.kind === 'text' ? content.text : content.kind
}

/** A part on its way to somebody who asked something. */
export function deliveryOf(
  address: Record<string, string>,
  part: Partial<Part> = {},
  rest: Partial<Delivery> = {},
): Delivery {
  const text = part.text ?? 'U vraagt een paspoort aan bij de gemeente.'
  return { id: crypto.randomUUID(), part: { text, plain: text, options: [], ...part }, address, ...rest }
}
