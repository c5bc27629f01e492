import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import pino from 'pino'
import { z } from 'zod'
import type { Channel } from '../../../channels/channel.ts'
import { createIntake } from '../../../channels/inbox/create-intake.ts'
import { createWebhookRoutes } from '../../../channels/inbox/webhook-routes.ts'
import { postJson } from '../../../channels/sending/post-json.ts'
import { startWorker } from '../../../channels/start-worker.ts'
import { assembleAnswering } from '../../../cli/assemble.ts'
import { readSettings } from '../../../server/settings.ts'
import { createFakeChannel } from '../../support/fake-channel.ts'

/**
 * The process that is killed: the real inbox, outbox, worker and `ask()`, and a channel of which the platform is in the
 * process that kills. It gets ready, waits for a line on standard input, and then tells its port.
 */
const { platform, idempotent, database, content, cache } = z
  .object({
    platform: z.url(),
    idempotent: z.boolean(),
    database: z.string(),
    content: z.string(),
    cache: z.string(),
  })
  .parse(JSON.parse(process.env['KILL_TEST'] ?? ''))

const messageSchema = z.object({ eventId: z.string(), conversation: z.string(), text: z.string() })

const channel: Channel = {
  // Little room, so that a reply has several parts.
  ...createFakeChannel({ idempotent, text: 300, parts: 5 }).channel,
  webhook: {
    path: '/webhooks/proef',
    maximumBytes: 10_000,
    verify: () => Promise.resolve(undefined),
    async receive({ bytes }) {
      const { eventId, conversation, text } = messageSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
      return [
        {
          kind: 'message',
          channel: 'telegram',
          eventId,
          conversation,
          address: { conversation },
          content: { kind: 'text', text },
          sentAt: Date.now(),
        },
      ]
    },
  },
  async send({ id, replyTo, address }) {
    const posted = await postJson({
      url: platform,
      body: { id, replyTo: replyTo ?? '', conversation: address['conversation'] ?? '' },
      timeout: 6000,
    })
    if (posted.kind !== 'response') return posted
    if (posted.ok) return { kind: 'sent', platformId: id }
    return { kind: 'retry', after: posted.retryAfter ?? 0, reason: `Status ${posted.status}.` }
  },
}

const answering = await assembleAnswering(
  readSettings({ CONTENT: content, DATABASE_URL: `file:${database}`, CACHE: cache }),
  { logger: pino({ level: 'silent' }) },
)
// What waits until a first question takes it, is done before this process is one that may be killed.
await answering.ask({ text: 'proef', channel: 'terminal', id: '00000000-0000-8000-8000-000000000000' })
await answering.cache.save()
process.stdout.write('ready\n')
process.stdin.once('data', () => start())

function start(): void {
  const worker = startWorker({
    ...answering,
    channels: [channel],
    publicUrl: 'https://www.voorbeeld.example',
    times: { inboxLease: 3000, outboxLease: 8000, idle: 50 },
  })
  const intake = createIntake({ ...answering, onStored: worker.wake })
  const routes = createWebhookRoutes({ ...answering, channels: [channel], intake })
  const server = createServer(getRequestListener(routes.fetch))
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.stdout.write(`port ${typeof address === 'object' ? address?.port : ''}\n`)
  })
  process.once('SIGTERM', () => void stop())

  async function stop() {
    server.close()
    server.closeAllConnections()
    await worker.stop()
    answering.close()
    process.exit(0)
  }
}
