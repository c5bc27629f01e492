import pino from 'pino'
import { expect, test } from 'vitest'
import type { Incoming, RawDelivery, Webhook } from '../../../channels/channel.ts'
import { createWebhookRoutes } from '../../../channels/inbox/webhook-routes.ts'
import { incomingMessage } from '../../support/channel-bench.ts'

interface Options {
  webhook?: Partial<Webhook>
  intake?: (incoming: Incoming[]) => Promise<void>
}

function createRoutes({ webhook, intake }: Options = {}) {
  const stored: Incoming[] = []
  const steps: string[] = []
  const logged: string[] = []
  const shared: Webhook = {
    path: '/webhooks/proef',
    maximumBytes: 1000,
    verify: async () => void steps.push('verify'),
    receive: async ({ bytes }: RawDelivery) => {
      steps.push('receive')
      return [incomingMessage({ text: new TextDecoder().decode(bytes) })]
    },
    ...webhook,
  }
  const app = createWebhookRoutes({
    // Two channels that share one webhook.
    channels: [{ webhook: shared }, { webhook: shared }, {}],
    intake: async (incoming) => {
      steps.push('store')
      await intake?.(incoming)
      stored.push(...incoming)
    },
    logger: pino({}, { write: (line: string) => void logged.push(line) }),
  })
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    app.request('/webhooks/proef', { method: 'POST', body, headers, ...streaming(body) })
  return { app, post, stored, steps, logged }
}

const failing = () => Promise.reject(new TypeError('onverwacht'))

async function shakeHands(handshake?: Webhook['handshake']) {
  const { app } = createRoutes({ webhook: handshake ? { handshake } : {} })
  return app.request('/webhooks/proef?hub.challenge=7')
}

const streaming = (body: BodyInit) => (body instanceof ReadableStream ? { duplex: 'half' } : {})

test('a delivery is verified, read and stored, and then acknowledged', async () => {
  const { post, stored, steps } = createRoutes()
  const response = await post('hallo')
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(steps).toEqual(['verify', 'receive', 'store'])
  expect(stored).toMatchObject([{ content: { text: 'hallo' } }])
})

test('the bytes are those that were sent, whatever they are', async () => {
  let seen: Uint8Array | undefined
  const { post } = createRoutes({
    webhook: {
      verify: async ({ bytes }) => {
        seen = bytes
        return { status: 403, reason: 'genoeg gezien' }
      },
    },
  })
  await post(new Uint8Array([0, 255, 254, 13, 10, 128]))
  expect([...(seen ?? [])]).toEqual([0, 255, 254, 13, 10, 128])
})

test.each([[400], [401], [403]] as const)(
  'a refusal with %i is passed on, without the reason',
  async (status) => {
    const refusal = { status, reason: 'de handtekening klopt niet' }
    const { post, stored, logged } = createRoutes({ webhook: { verify: async () => refusal } })
    const response = await post('hallo')
    expect([response.status, await response.text()]).toEqual([status, 'Refused'])
    expect(stored).toEqual([])
    expect(logged.join('')).toContain('de handtekening klopt niet')
  },
)

test('a delivery that cannot be read is refused', async () => {
  const { post } = createRoutes({ webhook: { receive: async () => ({ status: 400, reason: 'geen JSON' }) } })
  expect((await post('hallo')).status).toBe(400)
})

test('a delivery that says it is too large is refused before it is read', async () => {
  const { post, steps } = createRoutes()
  expect((await post('x'.repeat(1001), { 'Content-Length': '1001' })).status).toBe(413)
  expect(steps).toEqual([])
})

test('a delivery that turns out too large is refused while it comes in', async () => {
  let pulled = 0
  const endless = new ReadableStream({
    pull(controller) {
      pulled++
      controller.enqueue(new Uint8Array(100))
    },
  })
  const { post, steps } = createRoutes()
  expect((await post(endless)).status).toBe(413)
  expect(pulled).toBeLessThan(20)
  expect(steps).toEqual([])
})

test('a delivery that breaks off is refused', async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.error(new Error('de verbinding brak af')),
  })
  const { post, stored } = createRoutes()
  expect((await post(broken)).status).toBe(400)
  expect(stored).toEqual([])
})

test('when it cannot be stored the platform is asked to come again', async () => {
  const { post, logged } = createRoutes({ intake: () => Promise.reject(new Error('de schijf is vol')) })
  const response = await post('hallo')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
  expect(logged.join('')).toContain('de schijf is vol')
})

test.each(['verify', 'receive'] as const)(
  'an adapter that throws in %s is no failure for the platform',
  async (step) => {
    const { post, logged } = createRoutes({ webhook: { [step]: failing } })
    expect((await post('hallo')).status).toBe(400)
    expect(logged.join('')).toContain('onverwacht')
  },
)

test('a delivery with nothing for us is acknowledged', async () => {
  const { post, steps } = createRoutes({ webhook: { receive: async () => [] } })
  expect((await post('hallo')).status).toBe(200)
  expect(steps).toEqual(['verify'])
})

test('a handshake is answered where there is one, and is harmless when it fails', async () => {
  const echo = await shakeHands((url) => new Response(url.searchParams.get('hub.challenge')))
  expect(await echo.text()).toBe('7')
  expect((await shakeHands()).status).toBe(405)
  const broken = await shakeHands(() => {
    throw new Error('onverwacht')
  })
  expect(broken.status).toBe(400)
})

test('other methods are refused', async () => {
  const { app } = createRoutes()
  const response = await app.request('/webhooks/proef', { method: 'PUT' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
})
