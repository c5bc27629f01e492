import pino from 'pino'
import { vi } from 'vitest'
import type { Channel, Cursor, Delivery, IncomingMessage, Part } from '../../../channels/channel.ts'
import { createEmail } from '../../../channels/email/create-email.ts'
import { createIntake } from '../../../channels/inbox/create-intake.ts'
import { openDatabase } from '../../../server/database/open-database.ts'
import { testNow } from '../../support/create-test-app.ts'
import { startMailServer } from '../../support/mail-server.ts'

interface ChannelOptions {
  /** Where we had got to; nothing for the very first start. */
  cursor?: string
  environment?: Record<string, string>
  /** How many times in a row storing fails. */
  failingIntake?: number
  now?: () => Date
  /** Where tokens are asked for. */
  fetch?: typeof globalThis.fetch
}

/** E-mail with real servers and a real database; what it takes in is kept. Stop it after the test. */
export async function createEmailChannel(options: ChannelOptions = {}) {
  const server = await startMailServer()
  const { database, close } = await openDatabase('file::memory:')
  const now = options.now ?? (() => testNow)
  const lines: string[] = []
  const create = (environment: Record<string, string> = {}) =>
    createEmail(
      { ...server.environment, ...options.environment, ...environment },
      {
        now,
        logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
        organisation: { naam: { nl: 'Gemeente Voorbeeld', en: 'Example Council' } },
        database,
        reconnectAfter: () => 5,
        ...(options.fetch && { fetch: options.fetch }),
      },
    ) as Channel & Required<Pick<Channel, 'listen'>>
  const channel = create()
  const store = createIntake({ database, now })
  const received: IncomingMessage[] = []
  let failingIntake = options.failingIntake ?? 0
  let position = options.cursor
  let disconnect: (() => Promise<void>) | undefined
  const cursor: Cursor = {
    read: async () => position,
    write: async (value) => void (position = value),
  }

  return {
    channel,
    create,
    server,
    database,
    lines,
    received,
    texts: () => received.map(({ content }) => (content.kind === 'text' ? content.text : content.kind)),
    position: () => position,
    async listen(): Promise<void> {
      disconnect = await channel.listen(async (incoming) => {
        failingIntake -= 1
        if (failingIntake >= 0) throw new Error('the database is locked')
        await store(incoming)
        received.push(...incoming.filter((each) => each.kind === 'message'))
      }, cursor)
      await eventually(() => {
        if (position === undefined) throw new Error('Nothing was read yet.')
      })
    },
    disconnect: async () => disconnect?.(),
    async stop(): Promise<void> {
      await disconnect?.()
      await server.stop()
      close()
    },
  }
}

/** Tries until it holds; a busy machine needs more than the usual second. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 15_000, interval: 20 })
}

let mails = 0

/** A mail as it arrives; headers as given, a body of text by default. */
export function mail(body: string, headers: Record<string, string> = {}): string {
  mails += 1
  const all: Record<string, string> = {
    From: 'Sanne de Vries <sanne@burger.example>',
    To: 'vragen@gemeente.example',
    Subject: 'Vraag',
    'Message-ID': `<mail-${mails}@burger.example>`,
    Date: 'Mon, 02 Nov 2026 09:59:00 +0100',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
  return `${lines.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`
}

/** A part on its way to somebody who asked something. */
export function deliveryOf(
  address: Partial<Record<string, string | string[]>> = {},
  part: Partial<Part> = {},
  rest: Partial<Delivery> = {},
): Delivery {
  const text = part.text ?? 'U vraagt een paspoort aan bij de gemeente.'
  return {
    id: '11111111-1111-4111-8111-111111111111',
    part: { text, plain: text, html: `<div lang="nl"><p>${text}</p></div>`, options: [], ...part },
    address: {
      to: 'sanne@burger.example',
      sender: 'sanne@burger.example',
      subject: 'Paspoort',
      references: ['<mail-1@burger.example>'],
      ...address,
    },
    ...rest,
  }
}
