import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { loggableError } from '../../server/http/loggable-error.ts'
import type { Channel, Intake, Webhook } from '../channel.ts'

interface WebhookDependencies {
  channels: Pick<Channel, 'webhook'>[]
  intake: Intake
  logger: Pick<Logger, 'warn' | 'error'>
}

/**
 * The addresses that platforms deliver to. A delivery is verified, read and stored before it is acknowledged with 200.
 * 400, 401, 403 and 413 say that it will never be accepted; 503 that it could not be stored and should come again. No
 * other failure exists for a platform, whatever it sends.
 */
export function createWebhookRoutes({ channels, intake, logger }: WebhookDependencies): Hono {
  const app = new Hono()
  for (const webhook of new Set(channels.flatMap((channel) => channel.webhook ?? []))) {
    app.get(webhook.path, (context) => answerHandshake(webhook, context))
    app.post(webhook.path, limitBody(webhook), (context) => acceptDelivery(webhook, context))
    app.all(webhook.path, (context) => context.text('Method not allowed', 405, { Allow: 'GET, POST' }))
  }
  // What an adapter throws is a fault of ours in reading, or the sender broke off: the same again would not help.
  app.onError((error, context) => {
    logger.error({ err: error }, `A delivery on ${context.req.path} could not be read.`)
    return context.text('Bad request', 400)
  })
  return app

  async function acceptDelivery(webhook: Webhook, context: Context): Promise<Response> {
    const bytes = new Uint8Array(await context.req.raw.arrayBuffer())
    const delivery = { bytes, headers: context.req.raw.headers, url: new URL(context.req.url) }
    const received = (await webhook.verify(delivery)) ?? (await webhook.receive(delivery))
    if (!Array.isArray(received)) {
      logger.warn({ webhook: webhook.path, status: received.status }, `Delivery refused: ${received.reason}`)
      return context.text('Refused', received.status)
    }
    try {
      if (received.length > 0) await intake(received)
      return context.body(null, 200)
    } catch (error) {
      logger.error({ err: loggableError(error) }, `A delivery on ${webhook.path} could not be stored.`)
      return context.text('Try again later', 503, { 'Retry-After': '10' })
    }
  }
}

function answerHandshake({ handshake }: Webhook, context: Context): Response {
  if (handshake) return handshake(new URL(context.req.url))
  return context.text('Method not allowed', 405, { Allow: 'POST' })
}

/** Counts while the body comes in: what is too large is never held in memory. */
function limitBody({ maximumBytes }: Webhook) {
  return bodyLimit({ maxSize: maximumBytes, onError: (context) => context.text('Too large', 413) })
}
