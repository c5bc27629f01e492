import { createHmac } from 'node:crypto'
import pino from 'pino'
import type { Channel, Delivery, Incoming, Webhook } from '../../../channels/channel.ts'
import { createWebhookRoutes } from '../../../channels/inbox/webhook-routes.ts'
import { createInstagram } from '../../../channels/instagram/create-instagram.ts'
import { createMessenger } from '../../../channels/messenger/create-messenger.ts'
import { createWhatsapp } from '../../../channels/whatsapp/create-whatsapp.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createFakeGraph, fakeAccounts } from '../../support/fake-graph.ts'

export const appSecret = 'app-geheim'
export const instagramSecret = 'instagram-geheim'
export const verifyToken = 'zelf-verzonnen'

/** Somebody who writes to us. */
export const asker = { id: '24680135792468', phone: '31612345678', userId: 'NL.13491208655302741918' }

/** Settings for all three channels. */
export function metaEnvironment(): Record<string, string> {
  return {
    META_APP_SECRET: appSecret,
    META_VERIFY_TOKEN: verifyToken,
    META_GRAPH_URL: fakeAccounts.url,
    WHATSAPP_PHONE_NUMBER_ID: fakeAccounts.phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: fakeAccounts.whatsappToken,
    MESSENGER_PAGE_ID: fakeAccounts.pageId,
    MESSENGER_ACCESS_TOKEN: fakeAccounts.pageToken,
    INSTAGRAM_ACCOUNT_ID: fakeAccounts.instagramId,
    INSTAGRAM_ACCESS_TOKEN: fakeAccounts.instagramToken,
    INSTAGRAM_APP_SECRET: instagramSecret,
  }
}

const createByName = { whatsapp: createWhatsapp, messenger: createMessenger, instagram: createInstagram }
type MetaChannelName = keyof typeof createByName

/** The three channels on a fake Graph API, behind the real webhook routes; what they take in is kept. */
export function createMetaChannels(changes: Record<string, string | undefined> = {}) {
  const environment = { ...metaEnvironment(), ...changes }
  const graph = createFakeGraph()
  const warnings: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) })
  const dependencies = {
    fetch: graph.fetch,
    now: () => testNow,
    publicUrl: 'https://faq.voorbeeld.nl',
    logger,
  }
  const channel = (name: MetaChannelName) => configured(createByName[name](environment, dependencies))
  const channels = {
    whatsapp: channel('whatsapp'),
    messenger: channel('messenger'),
    instagram: channel('instagram'),
  }
  const received: Incoming[] = []
  const routes = createWebhookRoutes({
    channels: Object.values(channels),
    intake: async (incoming) => void received.push(...incoming),
    logger: pino({ level: 'silent' }),
  })

  return {
    ...channels,
    graph,
    received,
    warnings,
    routes,
    /** Delivers as Meta does: signed, on the shared webhook. */
    deliver: (body: unknown, secret = appSecret) => deliver(routes, body, secret),
    /** What was taken in from one delivery. */
    async read(body: unknown): Promise<Incoming[]> {
      received.length = 0
      await deliver(routes, body, appSecret)
      return [...received]
    },
  }
}

function configured(channel: Channel | undefined): Channel & { webhook: Webhook } {
  if (!channel?.webhook) throw new Error('The channel is not configured.')
  return { ...channel, webhook: channel.webhook }
}

function deliver(routes: ReturnType<typeof createWebhookRoutes>, body: unknown, secret: string) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return routes.request('/webhooks/meta', { method: 'POST', body: text, headers: sign(text, secret) })
}

/** The headers with which Meta signs a delivery. */
export function sign(body: string | Uint8Array, secret = appSecret): Record<string, string> {
  const digest = createHmac('sha256', secret).update(body).digest('hex')
  return { 'Content-Type': 'application/json', 'X-Hub-Signature-256': `sha256=${digest}` }
}

/** A delivery of WhatsApp with these messages and delivery receipts, in as few pieces as it can be. */
export function whatsappDelivery({
  messages = [],
  statuses = [],
  phoneNumberId = fakeAccounts.phoneNumberId,
}: {
  messages?: unknown[]
  statuses?: unknown[]
  phoneNumberId?: string
}) {
  const metadata = { display_phone_number: '31612345678', phone_number_id: phoneNumberId }
  const contacts = [{ profile: { name: 'Ada', username: 'ada' }, wa_id: asker.phone, user_id: asker.userId }]
  const value = { messaging_product: 'whatsapp', metadata, contacts, messages, statuses }
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', changes: [{ field: 'messages', value }] }],
  }
}

/** A message as WhatsApp delivers it. */
export function whatsappMessage(content: Record<string, unknown>) {
  return {
    from: asker.phone,
    from_user_id: asker.userId,
    id: 'wamid.in1',
    timestamp: '1793610000',
    ...content,
  }
}

const accountOf = { page: fakeAccounts.pageId, instagram: fakeAccounts.instagramId }

/** A delivery of Messenger (`page`) or Instagram with these events from the asker. */
export function messagingDelivery(object: 'page' | 'instagram', ...events: Record<string, unknown>[]) {
  const id = accountOf[object]
  const messaging = events.map((event) => {
    return { sender: { id: asker.id }, recipient: { id }, timestamp: 1_793_610_000_000, ...event }
  })
  return { object, entry: [{ id, time: 1_793_610_000_100, messaging }] }
}

/** A part on its way to the asker. */
export function deliveryTo(address: Delivery['address'], part: Partial<Delivery['part']>): Delivery {
  return { id: 'd1', address, part: { text: 'Hallo', plain: 'Hallo', options: [], ...part } }
}

/** Options with labels as the renderer makes them. */
export function options(...labels: string[]) {
  return labels.map((label, index) => ({
    label,
    value: `keuze:3f0c2a52-5c1e-4f6f-9d3a-1b2c3d4e5f60:${index + 1}`,
  }))
}
