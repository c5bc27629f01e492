import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { Logger } from 'pino'
import type { JsonObject } from '../../../server/database/json.ts'
import { ProblemError } from '../../../server/http/problem-error.ts'
import { problemResponse } from '../../../server/http/problem-response.ts'
import { createRateLimit } from '../../../server/http/rate-limit.ts'
import type { Settings } from '../../../server/settings.ts'
import type { Intake } from '../../channel.ts'
import { parseActivity } from '../activity-schema.ts'
import { readActivity } from '../read-activity.ts'
import { type DirectLineStore, activityId } from './create-direct-line-store.ts'
import { directLineBot, directLineChannelId, directLineService } from './direct-line-channel.ts'

interface RouteDependencies {
  store: DirectLineStore
  intake: Intake
  settings: Pick<Settings, 'ALLOWED_ORIGINS' | 'RATE_LIMIT' | 'TRUSTED_PROXIES' | 'PUBLIC_URL'>
  logger: Logger
  now: () => Date
}

/** Seconds that a client may think its token lasts; every call makes it last longer. */
const tokenSeconds = 1800

/**
 * What a Web Chat needs of the Direct Line API 3.0, answered by ourselves: begin, say, and fetch with a watermark. It
 * is anonymous, like the chat widget: a conversation is open to who holds its token, and to nobody else.
 */
export function createDirectLineRoutes({ store, intake, settings, logger, now }: RouteDependencies): Hono {
  const app = new Hono().basePath('/directline')
  const origin = settings.ALLOWED_ORIGINS.includes('*') ? '*' : settings.ALLOWED_ORIGINS
  app.use(
    cors({
      origin,
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Authorization', 'Content-Type', 'X-Ms-Bot-Agent', 'X-Requested-With'],
      maxAge: 600,
    }),
  )
  app.onError((error, context) => problemResponse(context, error))
  const limited = [
    createRateLimit({ settings, logger, now }),
    bodyLimit({
      maxSize: 65_536,
      onError: () => {
        throw new ProblemError(413, 'Dit bericht is te groot.')
      },
    }),
  ] as const

  /** The conversation that the caller's token opens. */
  async function openOwn(context: Context): Promise<string> {
    const conversationId = await store.open(tokenOf(context) ?? '')
    if (conversationId === undefined)
      throw new ProblemError(403, 'Dit gesprek bestaat niet (meer). Begin een nieuw gesprek.')
    const asked = context.req.param('id')
    if (asked !== undefined && asked !== conversationId)
      throw new ProblemError(403, 'Met dit token is een ander gesprek te lezen.')
    return conversationId
  }

  async function begin(context: Context) {
    const begun = await store.begin()
    const start = { ...frame(begun.conversationId), type: 'conversationUpdate', membersAdded: [{ id: 'u' }] }
    await take(begun.conversationId, start, now().toISOString())
    return context.json({ ...begun, expires_in: tokenSeconds }, 201)
  }

  /** Into the same inbox as what comes from Microsoft, and read by the same code. */
  async function take(conversationId: string, activity: JsonObject, id: string): Promise<void> {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ ...activity, ...frame(conversationId), id, timestamp: now().toISOString() }),
    )
    const read = parseActivity(bytes)
    const message = read && readActivity(read, bytes, now())
    if (message) await intake([message])
  }

  app.post('/tokens/generate', ...limited, (context) => begin(context))
  app.post('/tokens/refresh', async (context) => {
    const conversationId = await openOwn(context)
    return context.json({ conversationId, token: tokenOf(context), expires_in: tokenSeconds })
  })
  app.post('/conversations', ...limited, async (context) => {
    const token = tokenOf(context)
    const conversationId = token === undefined ? undefined : await store.open(token)
    if (conversationId === undefined) return begin(context)
    return context.json({ conversationId, token, expires_in: tokenSeconds })
  })
  app.get('/conversations/:id', async (context) => {
    const conversationId = await openOwn(context)
    return context.json({ conversationId, token: tokenOf(context), expires_in: tokenSeconds })
  })
  app.get('/conversations/:id/activities', async (context) => {
    const conversationId = await openOwn(context)
    context.header('Cache-Control', 'no-store')
    return context.json(await store.read(conversationId, readWatermark(context.req.query('watermark'))))
  })
  app.post('/conversations/:id/activities', ...limited, async (context) => {
    const conversationId = await openOwn(context)
    const activity = await readBody(context)
    const number = await store.add(conversationId, { ...activity, ...echo(conversationId, activity, now()) })
    const id = activityId(conversationId, number)
    await take(conversationId, activity, id)
    return context.json({ id })
  })
  return app
}

function tokenOf(context: Context): string | undefined {
  return /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
}

function readWatermark(text: string | undefined): number {
  const watermark = Number(text ?? 0)
  return Number.isSafeInteger(watermark) && watermark >= 0 ? watermark : 0
}

async function readBody(context: Context): Promise<JsonObject> {
  const body: unknown = await context.req.json().catch(() => undefined)
  if (!isObject(body)) throw new ProblemError(400, 'Dit is geen activiteit: stuur een JSON-object.')
  return body
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Who speaks to whom, whatever the client said. */
function frame(conversationId: string): JsonObject {
  return {
    serviceUrl: directLineService,
    channelId: directLineChannelId,
    conversation: { id: conversationId },
    recipient: directLineBot,
    from: { id: 'u' },
  }
}

/** What the client gets back of its own message: it then knows that it was received. */
function echo(conversationId: string, { from }: JsonObject, time: Date): JsonObject {
  const id =
    isObject(from ?? null) && isObject(from) && typeof from['id'] === 'string'
      ? from['id'].slice(0, 100)
      : 'u'
  return {
    channelId: directLineChannelId,
    conversation: { id: conversationId },
    from: { id, role: 'user' },
    timestamp: time.toISOString(),
  }
}
