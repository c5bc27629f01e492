import pino from 'pino'
import { describe, expect, test } from 'vitest'
import { createIntake } from '../../../channels/inbox/create-intake.ts'
import { channelInbox } from '../../../server/database/channel-schema.ts'
import { createWhatsapp } from '../../../channels/whatsapp/create-whatsapp.ts'
import { createWebhookRoutes } from '../../../channels/inbox/webhook-routes.ts'
import { openDatabase } from '../../../server/database/open-database.ts'
import { testNow } from '../../support/create-test-app.ts'
import { fuzzWebhook } from '../../support/fuzz-webhook.ts'
import {
  appSecret,
  createMetaChannels,
  instagramSecret,
  messagingDelivery,
  metaEnvironment,
  sign,
  verifyToken,
  whatsappDelivery,
  whatsappMessage,
} from './meta-channels.ts'

const question = { type: 'text', text: { body: 'Hoe vraag ik een paspoort aan?' } }
const whatsappQuestion = whatsappDelivery({ messages: [whatsappMessage(question)] })

const ask = (query: Record<string, string>) =>
  createMetaChannels().routes.request(`/webhooks/meta?${new URLSearchParams(query)}`)

describe('the handshake', () => {
  test('repeats the challenge to who knows the token', async () => {
    const response = await ask({
      'hub.mode': 'subscribe',
      'hub.verify_token': verifyToken,
      'hub.challenge': '1158201444',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toContain('text/plain')
    expect(await response.text()).toBe('1158201444')
  })

  test.each([
    ['a wrong token', { 'hub.mode': 'subscribe', 'hub.verify_token': 'geraden', 'hub.challenge': '1' }],
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['another mode', { 'hub.mode': 'unsubscribe', 'hub.verify_token': verifyToken, 'hub.challenge': '1' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken }],
    [
      'a challenge that is a page',
      { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': '<script>' },
    ],
    ['nothing at all', {}],
  ])('refuses %s', async (_, query: Record<string, string>) => {
    expect((await ask(query)).status).toBe(403)
  })
})

describe('a delivery', () => {
  test('that Meta signed is taken in', async () => {
    const meta = createMetaChannels()
    expect((await meta.deliver(whatsappQuestion)).status).toBe(200)
    expect(meta.received).toHaveLength(1)
  })

  test('is checked over its bytes, however they are written', async () => {
    const meta = createMetaChannels()
    const spaced = JSON.stringify(whatsappQuestion, null, 3).replace('Hoe', '\\u0048oe')
    expect((await meta.deliver(spaced)).status).toBe(200)
    expect(meta.received).toMatchObject([{ content: { text: 'Hoe vraag ik een paspoort aan?' } }])
  })

  test('of an app with Instagram login may be signed with the secret of Instagram', async () => {
    const meta = createMetaChannels()
    const delivery = messagingDelivery('instagram', { message: { mid: 'm1', text: 'Hallo' } })
    expect((await meta.deliver(delivery, instagramSecret)).status).toBe(200)
    expect(meta.received).toHaveLength(1)
  })

  const body = JSON.stringify(whatsappQuestion)
  test.each([
    ['without a signature', {}, 401],
    ['signed with another secret', sign(body, 'geraden'), 403],
    ['signed for other words', sign(`${body} `), 403],
    [
      'with half a signature',
      { 'X-Hub-Signature-256': sign(body)['X-Hub-Signature-256']?.slice(0, 20) ?? '' },
      403,
    ],
    ['with a signature of another kind', { 'X-Hub-Signature': 'sha1=abc' }, 401],
    ['with an empty signature', { 'X-Hub-Signature-256': 'sha256=' }, 403],
  ])('%s is refused', async (_, headers: Record<string, string>, status) => {
    const meta = createMetaChannels()
    const response = await meta.routes.request('/webhooks/meta', { method: 'POST', body, headers })
    expect(response.status).toBe(status)
    expect(meta.received).toEqual([])
  })

  test('that is too large is refused before it is read', async () => {
    const meta = createMetaChannels()
    const large = JSON.stringify({ object: 'page', entry: ['x'.repeat(3 * 1024 * 1024)] })
    expect((await meta.deliver(large)).status).toBe(413)
  })

  test.each(['', '[]', 'null', '{"object":"page"', '{"object":"page","entry":{}}', '{"entry":[]}', '"page"'])(
    'that is malformed is refused: %s',
    async (malformed) => {
      expect((await createMetaChannels().deliver(malformed)).status).toBe(400)
    },
  )

  test('with a piece that cannot be read keeps the other pieces', async () => {
    const whatsapp = whatsappDelivery({ messages: [null, { type: 5 }, whatsappMessage(question)] })
    const entry = [
      null,
      7,
      { changes: 'geen lijst' },
      { changes: [null, { field: 'messages' }] },
      ...whatsapp.entry,
    ]
    const meta = createMetaChannels()
    expect(await meta.read({ ...whatsapp, entry })).toMatchObject([{ eventId: 'wamid.in1' }])
  })

  test('about a product that we do not use is acknowledged and ignored', async () => {
    const meta = createMetaChannels()
    expect((await meta.deliver({ object: 'permissions', entry: [{ id: '1' }] })).status).toBe(200)
    expect(meta.received).toEqual([])
  })

  test('for a channel that is off is acknowledged and ignored', async () => {
    const environment = metaEnvironment()
    const logger = pino({ level: 'silent' })
    const dependencies = { now: () => testNow, publicUrl: 'https://faq.voorbeeld.nl', logger }
    const whatsapp = createWhatsapp(environment, dependencies)
    const routes = createWebhookRoutes({ channels: whatsapp ? [whatsapp] : [], intake: neverCalled, logger })
    const page = JSON.stringify(messagingDelivery('page', { message: { mid: 'm1', text: 'Hallo' } }))
    const response = await routes.request('/webhooks/meta', {
      method: 'POST',
      body: page,
      headers: sign(page),
    })
    expect(response.status).toBe(200)
  })

  test('that comes twice, or out of order, is stored once per message', async () => {
    const { database, close } = await openDatabase('file::memory:')
    const meta = createMetaChannels()
    const intake = createIntake({ database, now: () => testNow })
    const logger = pino({ level: 'silent' })
    const routes = createWebhookRoutes({ channels: [meta.messenger], intake, logger })
    const later = { timestamp: 1_793_610_005_000, message: { mid: 'm2', text: 'En wat kost het?' } }
    const earlier = { message: { mid: 'm1', text: 'Hoe vraag ik een paspoort aan?' } }
    for (const event of [later, earlier, later, earlier]) {
      const text = JSON.stringify(messagingDelivery('page', event))
      const response = await routes.request('/webhooks/meta', {
        method: 'POST',
        body: text,
        headers: sign(text),
      })
      expect(response.status).toBe(200)
    }
    const stored = await database.select().from(channelInbox)
    expect(stored.map((message) => message.eventId)).toEqual(['m2', 'm1'])
    close()
  })
})

test('the three channels share one webhook', () => {
  const { whatsapp, messenger, instagram } = createMetaChannels()
  expect(messenger.webhook).toBe(whatsapp.webhook)
  expect(instagram.webhook).toBe(whatsapp.webhook)
  expect(createMetaChannels().whatsapp.webhook).not.toBe(whatsapp.webhook)
})

test('10,000 random deliveries, half of them signed, never fail', { timeout: 120_000 }, async () => {
  const pressed = { type: 'button_reply', button_reply: { id: 'keuze:a:1', title: 'Eerste' } }
  const { database, close } = await openDatabase('file::memory:')
  const meta = createMetaChannels()
  const { statuses, messages } = await fuzzWebhook({
    intake: createIntake({ database, now: () => testNow }),
    webhook: meta.whatsapp.webhook,
    sign: (bytes) => sign(bytes, appSecret),
    samples: [
      whatsappQuestion,
      whatsappDelivery({
        messages: [
          whatsappMessage({ type: 'interactive', interactive: pressed }),
          whatsappMessage({ type: 'image', image: { id: '1', caption: 'Wat is dit?' } }),
        ],
        statuses: [
          { id: 'wamid.out1', status: 'failed', errors: [{ code: 131047, title: 'Re-engagement' }] },
        ],
      }),
      messagingDelivery('page', {
        message: { mid: 'm1', text: 'Hallo', quick_reply: { payload: 'nuttig:a:ja' } },
      }),
      messagingDelivery('page', { postback: { title: 'Aan de slag', payload: 'GET_STARTED' } }),
      messagingDelivery('page', { delivery: { mids: ['m_out1'], watermark: 1 } }, { read: { watermark: 1 } }),
      messagingDelivery('instagram', {
        message: { mid: 'm1', attachments: [{ type: 'image', payload: { url: 'https://x' } }] },
      }),
    ],
  })
  expect(Object.keys(statuses).toSorted()).toEqual(['200', '400', '401'])
  expect(messages).toBeGreaterThan(500)
  close()
})

async function neverCalled(): Promise<void> {
  throw new Error('Nothing should have been taken in.')
}
