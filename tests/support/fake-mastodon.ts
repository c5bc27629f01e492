import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { WebSocketServer } from 'ws'
import { z } from 'zod'
import { createMastodonState, type FakeMastodonOptions } from './mastodon-state.ts'
import { newStatus, notificationPolicy, notificationQuery } from './mastodon-schemas.ts'

const fakeMastodonToken = 'ZA-Yj3aBD8U8Cm7lKUp-lm9O9BmDgdhHzDeqsY8tlL0'

/** What the next call gets instead of an answer. */
interface Failure {
  status: number
  error: string
  headers?: Record<string, string>
}

/** What a proxy before the server answers when the server is away. */
interface ErrorPage {
  page: string
  type: string
}

type Method = (request: Request) => Response | Promise<Response>

/**
 * A Mastodon server on a port of its own, with real streaming, that takes nothing that Mastodon would not take: every
 * call is checked for its token, its scope, its fields and the documented limits. What it refused is in `refusals`.
 */
export async function startFakeMastodon(options: FakeMastodonOptions = {}) {
  const refusals: string[] = []
  const failures: (Failure | ErrorPage | 'hang up')[] = []
  const sockets = new Set<Socket>()
  const streams = new WebSocketServer({ noServer: true })
  const calls: string[] = []
  const server = createServer(getRequestListener(answer))
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '', 'http://x')
    const isKnown = request.headers.authorization === `Bearer ${fakeMastodonToken}`
    const isStream =
      url.pathname === '/api/v1/streaming' && url.searchParams.get('stream') === 'user:notification'
    if (!isKnown || !isStream || options.streaming === false) {
      socket.end(`HTTP/1.1 ${isStream ? '401 Unauthorized' : '404 Not Found'}\r\n\r\n`)
      return
    }
    streams.handleUpgrade(request, socket, head, (stream) => streams.emit('connection', stream))
  })
  const port = await listen(server, 0)
  const url = `http://127.0.0.1:${port}`
  const state = createMastodonState(url, options, (notification) => {
    const event = {
      stream: ['user:notification'],
      event: 'notification',
      payload: JSON.stringify(notification),
    }
    for (const stream of streams.clients) stream.send(JSON.stringify(event))
  })
  const app = createApi()

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    calls.push(`${request.method} ${pathname}`)
    const failure = failures.shift()
    if (failure === 'hang up') {
      for (const socket of sockets) socket.destroy()
      return new Response()
    }
    if (failure && 'page' in failure)
      return new Response(failure.page, { status: 502, headers: { 'Content-Type': failure.type } })
    if (failure) return Response.json({ error: failure.error }, failure)
    const response = await app.fetch(request)
    if (response.status >= 400 && response.status !== 404) refusals.push(await response.clone().text())
    return response
  }

  function createApi(): Hono {
    const api = new Hono()
    if (options.hasInstance !== false)
      api.get('/api/v2/instance', (context) => context.json(state.instance()))
    api.get(
      '/api/v1/accounts/verify_credentials',
      withScope('read:accounts', () => Response.json(state.own)),
    )
    api.patch('/api/v1/accounts/update_credentials', withScope('write:accounts', updateAccount))
    api.get('/api/v1/notifications', withScope('read:notifications', listNotifications))
    api.get('/api/v1/statuses/:id', withScope('read:statuses', readStatus))
    api.post('/api/v1/statuses', withScope('write:statuses', createStatus))
    if (options.policy !== undefined) {
      api.get(
        '/api/v2/notifications/policy',
        withScope('read:notifications', () => Response.json(state.policy)),
      )
      api.on(['PUT', 'PATCH'], '/api/v2/notifications/policy', withScope('write:notifications', updatePolicy))
    }
    api.notFound(() => refuse(404, 'Record not found'))
    return api
  }

  function withScope(scope: string, method: Method) {
    return ({ req: { raw } }: { req: { raw: Request } }) => {
      if (raw.headers.get('Authorization') !== `Bearer ${fakeMastodonToken}`)
        return refuse(401, 'The access token is invalid')
      const [kind = ''] = scope.split(':')
      const has = [scope, kind].some((each) => (options.scopes ?? ['read', 'write']).includes(each))
      return has ? method(raw) : refuse(403, 'This action is outside the authorized scopes')
    }
  }

  async function updateAccount(request: Request): Promise<Response> {
    const fields = z.strictObject({ bot: z.boolean() }).safeParse(await request.json())
    if (!fields.success) return refuse(422, z.prettifyError(fields.error))
    state.own.bot = fields.data.bot
    return Response.json(state.own)
  }

  async function updatePolicy(request: Request): Promise<Response> {
    const fields = notificationPolicy.safeParse(await request.json())
    if (!fields.success) return refuse(422, z.prettifyError(fields.error))
    Object.assign(state.policy, fields.data)
    return Response.json(state.policy)
  }

  function listNotifications(request: Request): Response {
    const { searchParams: search } = new URL(request.url)
    const query = notificationQuery.safeParse({
      ...Object.fromEntries(search),
      'types[]': search.getAll('types[]'),
    })
    return query.success
      ? Response.json(state.listNotifications(query.data))
      : refuse(422, z.prettifyError(query.error))
  }

  function readStatus(request: Request): Response {
    const status = state.statuses.get(new URL(request.url).pathname.split('/').at(-1) ?? '')
    return status ? Response.json(status) : refuse(404, 'Record not found')
  }

  async function createStatus(request: Request): Promise<Response> {
    const fields = newStatus.safeParse(await request.json())
    if (!fields.success) return refuse(422, `Validation failed: ${z.prettifyError(fields.error)}`)
    const key = request.headers.get('Idempotency-Key')
    if (!key) return refuse(422, 'The fake wants an Idempotency-Key')
    const created = state.createStatus(fields.data, key)
    return 'status' in created ? Response.json(created.status) : refuse(created.code, created.error)
  }

  return {
    ...state,
    url,
    calls,
    refusals,
    /** What the channel needs. */
    environment: { MASTODON_URL: url, MASTODON_ACCESS_TOKEN: fakeMastodonToken },
    /** The next call gets this: an error, a page of a proxy, or a connection that breaks. */
    failNext: (failure: Failure | ErrorPage | 'hang up') => void failures.push(failure),
    /** How many are streaming now. */
    streaming: () => streams.clients.size,
    /** Breaks all streams, as a restart of the server does. */
    dropStreams: () => streams.clients.forEach((stream) => stream.terminate()),
    /** The server goes away; what happens in the meantime is not streamed. */
    async stop(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    /** The server comes back at the same address. */
    restart: () => listen(server, port),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status })
}
