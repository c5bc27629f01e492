import pino from 'pino'
import type { Incoming, Webhook } from '../../channels/channel.ts'
import { createWebhookRoutes } from '../../channels/inbox/webhook-routes.ts'
import { randomBodies } from './random-bodies.ts'

interface FuzzOptions {
  webhook: Webhook
  /** The headers that make a body acceptable (a signature, a token): without them only `verify` would be tried. */
  sign: (bytes: Uint8Array) => Record<string, string> | Promise<Record<string, string>>
  /** Real deliveries. */
  samples: unknown[]
  /** How many bodies; 10,000 by default. */
  count?: number
  /** Stores what was accepted, for instance `createIntake({ database, now })`; nothing is stored without it. */
  intake?: (incoming: Incoming[]) => Promise<void>
  /** For the same bodies each time. */
  seed?: number
}

/**
 * Delivers random bodies to a webhook: bytes, text, JSON, and real deliveries with pieces changed; half of them signed.
 * @returns how often each status was answered, and how many messages were read from the bodies
 */
export async function fuzzWebhook({ webhook, sign, samples, count, intake, seed }: FuzzOptions) {
  let messages = 0
  const app = createWebhookRoutes({
    channels: [{ webhook }],
    logger: pino({ level: 'silent' }),
    intake: async (incoming) => {
      messages += incoming.length
      await intake?.(incoming)
    },
  })
  const statuses = new Map<number, number>()
  for (const [index, bytes] of randomBodies(samples, { count, seed }).entries()) {
    const headers = index % 2 === 0 ? await sign(bytes) : {}
    const response = await app.request(webhook.path, { method: 'POST', body: bytes.slice(), headers })
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
  }
  return { statuses: Object.fromEntries(statuses), messages }
}
