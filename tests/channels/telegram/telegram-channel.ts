import pino from 'pino'
import type { Channel, Delivery, Incoming, Option, Part, Webhook } from '../../../channels/channel.ts'
import { createWebhookRoutes } from '../../../channels/inbox/webhook-routes.ts'
import { createTelegram } from '../../../channels/telegram/create-telegram.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createFakeTelegram, fakeBot } from '../../support/fake-telegram.ts'

export const telegramEnvironment = {
  TELEGRAM_BOT_TOKEN: fakeBot.token,
  TELEGRAM_WEBHOOK_SECRET: fakeBot.secret,
  TELEGRAM_API_URL: fakeBot.url,
}

/** Somebody who writes to us; a private chat has the id of the person. */
export const asker = { id: 5550001, is_bot: false, first_name: 'Sanne', language_code: 'nl' }
export const privateChat = { id: asker.id, type: 'private', first_name: 'Sanne' }
export const group = { id: -1001234567890, type: 'supergroup', title: 'Buurtapp' }

/** Seconds since 1970. */
export const date = testNow.getTime() / 1000 - 60

/** Telegram on a fake Bot API, behind the real webhook routes; what it takes in is kept. */
export function createTelegramChannel(changes: { publicUrl?: string } = {}) {
  const telegram = createFakeTelegram()
  telegram.addChat(asker.id)
  telegram.addChat(group.id, { topics: [7], messages: [42] })
  const warnings: string[] = []
  const channel = configured(
    createTelegram(telegramEnvironment, {
      fetch: telegram.fetch,
      now: () => testNow,
      publicUrl: changes.publicUrl ?? 'https://faq.voorbeeld.nl',
      logger: pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) }),
    }),
  )
  const received: Incoming[] = []
  const routes = createWebhookRoutes({
    channels: [channel],
    intake: async (incoming) => void received.push(...incoming),
    logger: pino({ level: 'silent' }),
  })
  const deliver = (body: unknown, headers: Record<string, string> = signed) =>
    routes.request('/webhooks/telegram', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers,
    })

  return {
    channel,
    telegram,
    received,
    warnings,
    deliver,
    /** What was taken in from one update. */
    async read(update: unknown): Promise<Incoming[]> {
      received.length = 0
      const { status } = await deliver(update)
      if (status !== 200) throw new Error(`Refused with ${status}`)
      return [...received]
    },
  }
}

function configured(channel: Channel | undefined): Channel & { webhook: Webhook } {
  if (!channel?.webhook) throw new Error('Telegram is not configured.')
  return { ...channel, webhook: channel.webhook }
}

/** The header that only Telegram knows. */
export const signed = { 'X-Telegram-Bot-Api-Secret-Token': fakeBot.secret }

let lastUpdateId = 700

/** An update with a message; in a private chat unless it says otherwise. */
export function messageUpdate(message: Record<string, unknown>) {
  lastUpdateId += 1
  return {
    update_id: lastUpdateId,
    message: { message_id: 42, from: asker, chat: privateChat, date, ...message },
  }
}

/** An update with a press on a button. */
export function pressUpdate(press: Record<string, unknown> = {}) {
  lastUpdateId += 1
  return {
    update_id: lastUpdateId,
    callback_query: {
      id: '4382bfdwdsb323b2d9',
      from: asker,
      chat_instance: '1',
      data: 'keuze:6f0c:2',
      message: { message_id: 41, from: { id: fakeBot.id, is_bot: true }, chat: privateChat, date },
      ...press,
    },
  }
}

/** A part on its way to the asker. */
export function deliveryOf(part: Partial<Part> = {}, rest: Partial<Delivery> = {}): Delivery {
  const text = part.text ?? 'Een antwoord.'
  return {
    id: '1e9a1c1e-8c1b-8000-8000-000000000001',
    part: { text, plain: text, options: [], ...part },
    address: { chatId: asker.id },
    ...rest,
  }
}

/** Options as they come out of rendering. */
export function options(...labels: string[]): Option[] {
  const id = '1e9a1c1e-8c1b-8000-8000-000000000001'
  return labels.map((label, index) => ({ value: `keuze:${id}:${index + 1}`, label }))
}
