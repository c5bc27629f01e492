import { z } from 'zod'
import {
  instagramText,
  messagingMessage,
  messengerText,
  senderAction,
  whatsappMessage,
  whatsappRead,
} from './graph-schemas.ts'

/** The accounts that the fake knows: everything else is refused, as Meta does. */
export const fakeAccounts = {
  url: 'https://graph.test/v26.0',
  phoneNumberId: '106540352242922',
  whatsappToken: 'EAAGwhatsapp',
  pageId: '2100000000000001',
  pageToken: 'EAAGpage',
  instagramId: '17841400000000001',
  instagramToken: 'EAAGinstagram',
}
const { phoneNumberId, whatsappToken, pageId, pageToken, instagramId, instagramToken } = fakeAccounts

/** A call that the fake got. */
export interface GraphCall {
  method: string
  path: string
  body: unknown
}

interface AuthorisedCall extends GraphCall {
  token: string
  /** For the ids that are given out. */
  number: number
}

interface GraphError {
  message: string
  code: number
  error_subcode?: number
  is_transient?: boolean
}

/** What the next call gets instead of an answer. */
type Failure =
  | { status: number; error?: GraphError; body?: unknown; headers?: Record<string, string> }
  | Error

type Answer = { status: number; body: unknown; headers?: Record<string, string> }

/**
 * A Graph API that takes nothing that Meta would not take: every call is checked for its address, its token, its
 * required and unknown fields and the documented limits. What it refused is in `refusals`.
 */
export function createFakeGraph() {
  const calls: GraphCall[] = []
  const refusals: string[] = []
  const failures: Failure[] = []

  async function respond(request: Request): Promise<Response> {
    const path = request.url.startsWith(fakeAccounts.url) ? request.url.slice(fakeAccounts.url.length) : ''
    const body: unknown = request.method === 'POST' ? await request.json() : undefined
    const call = { method: request.method, path, body }
    calls.push(call)
    const failure = failures.shift()
    if (failure instanceof Error) throw failure
    const answer: Answer = failure
      ? { ...failure, body: failure.body ?? { error: failure.error } }
      : answerRequest(request, call, calls.length)
    if (!failure && answer.status >= 400) refusals.push(JSON.stringify(answer.body))
    return Response.json(answer.body, { status: answer.status, headers: answer.headers ?? {} })
  }

  return {
    /** For the `fetch` of a channel. */
    fetch: ((input, init) => respond(new Request(input, init))) satisfies typeof globalThis.fetch,
    calls,
    refusals,
    /** The bodies of the calls so far. */
    bodies: () => calls.map((call) => call.body),
    /** The next call fails like this instead of being answered. */
    failNext: (failure: Failure) => void failures.push(failure),
  }
}

function answerRequest(request: Request, call: GraphCall, number: number): Answer {
  if (call.path === '') return refuse(404, { code: 2500, message: 'Unknown path components' })
  if (/access_token|EAAG/.test(request.url))
    return refuse(400, { code: 1, message: 'A token does not belong in an address' })
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined || ![whatsappToken, pageToken, instagramToken].includes(token))
    return refuse(401, { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' })
  if (call.method === 'GET') return answerQuestion(call.path, token)
  if (request.headers.get('content-type') !== 'application/json')
    return refuse(400, { code: 100, message: 'The body is not JSON' })
  return answerMessage({ ...call, token, number })
}

function answerQuestion(path: string, token: string): Answer {
  const known: Record<string, { owner: string; body: unknown }> = {
    [`/${phoneNumberId}?fields=display_phone_number,verified_name`]: {
      owner: whatsappToken,
      body: {
        display_phone_number: '+31 6 12345678',
        verified_name: 'Gemeente Voorbeeld',
        id: phoneNumberId,
      },
    },
    '/me?fields=id,name': { owner: pageToken, body: { id: pageId, name: 'Gemeente Voorbeeld' } },
    [`/${pageId}/subscribed_apps?fields=subscribed_fields`]: {
      owner: pageToken,
      body: { data: [{ id: '1', subscribed_fields: ['messages', 'messaging_postbacks'] }] },
    },
    [`/${instagramId}?fields=username`]: {
      owner: instagramToken,
      body: { username: 'gemeentevoorbeeld', id: instagramId },
    },
  }
  const found = known[path]
  return found?.owner === token ? { status: 200, body: found.body } : refuseObject()
}

function answerMessage(call: AuthorisedCall): Answer {
  const { path, token, body, number } = call
  const has = (field: string) => typeof body === 'object' && body !== null && field in body
  if (path === `/${phoneNumberId}/messages` && token === whatsappToken)
    return has('status') ? take(whatsappRead, body, () => ({ success: true })) : answerWhatsapp(body, number)
  const isPage = path === `/${pageId}/messages` && token === pageToken
  const isInstagram = path === '/me/messages' && token === instagramToken
  if (!isPage && !isInstagram) return refuseObject()
  if (has('sender_action'))
    return take(senderAction, body, ({ recipient }) => ({ recipient_id: recipient.id }))
  return take(messagingMessage(isPage ? messengerText : instagramText), body, ({ recipient }) => ({
    recipient_id: recipient.id,
    message_id: `m_out${number}`,
  }))
}

function answerWhatsapp(body: unknown, number: number): Answer {
  return take(whatsappMessage, body, ({ to, recipient }) => ({
    messaging_product: 'whatsapp',
    contacts: [to ? { input: to, wa_id: to } : { input: recipient, user_id: recipient }],
    messages: [{ id: `wamid.out${number}` }],
  }))
}

function take<Body>(schema: z.ZodType<Body>, body: unknown, accept: (body: Body) => unknown): Answer {
  const parsed = schema.safeParse(body)
  if (parsed.success) return { status: 200, body: accept(parsed.data) }
  return refuse(400, { code: 100, message: `Invalid parameter: ${z.prettifyError(parsed.error)}` })
}

function refuseObject(): Answer {
  const message = 'Unsupported request. Object does not exist, or permissions are missing.'
  return refuse(400, { code: 100, error_subcode: 33, message })
}

function refuse(status: number, error: GraphError): Answer {
  return { status, body: { error: { type: 'OAuthException', fbtrace_id: 'AbC', ...error } } }
}
