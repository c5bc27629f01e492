import { z } from 'zod'
import { readTelegramHtml } from '../channels/rendering/read-telegram-html.ts'
import * as schemas from './telegram-schemas.ts'

/** The bot that the fake knows. */
export const fakeBot = {
  id: 123456789,
  username: 'GemeenteVoorbeeldBot',
  token: '123456789:AAfakefakefakefakefakefakefakefakef',
  secret: 'een-geheim-van-genoeg-tekens',
  url: 'https://telegram.test',
}

/** A chat as the fake knows it. */
interface FakeChat {
  /** The bot was blocked, or removed from the group. */
  blocked?: boolean
  /** The group became a supergroup with this id. */
  migratedTo?: number
  topics?: number[]
  /** Ids of the messages in it, to refer to. */
  messages?: number[]
}

/** A call that the fake got. */
export interface TelegramCall {
  method: string
  body: Record<string, unknown>
}

type Failure = Error | Response | { code: number; description: string; parameters?: Record<string, number> }
type Answer = { result: unknown } | Exclude<Failure, Error | Response>

/**
 * A Bot API that takes nothing that Telegram would not take: every call is checked for its token, its method, its
 * required and unknown fields, its markup and the documented limits. What it refused is in `refusals`.
 */
export function createFakeTelegram() {
  const calls: TelegramCall[] = []
  const refusals: string[] = []
  const failures: Failure[] = []
  const chats = new Map<number, FakeChat>()
  const presses = new Set<string>()
  let webhook: z.infer<typeof schemas.setWebhook> | undefined
  let delivered: { last_error_date: number; last_error_message: string } | undefined
  let lastMessageId = 1000

  const methods: Record<string, (body: unknown) => Answer> = {
    getMe: take(schemas.noParameters, () => ({
      result: { id: fakeBot.id, is_bot: true, first_name: 'Gemeente', username: fakeBot.username },
    })),
    getWebhookInfo: take(schemas.noParameters, () => ({
      result: {
        url: webhook?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: 0,
        ...(webhook?.allowed_updates && { allowed_updates: webhook.allowed_updates }),
        ...delivered,
      },
    })),
    setWebhook: take(schemas.setWebhook, (body) => {
      webhook = body
      return { result: true }
    }),
    answerCallbackQuery: take(schemas.answerCallbackQuery, (body) =>
      presses.delete(body.callback_query_id)
        ? { result: true }
        : refuse('Bad Request: query is too old and response timeout expired or query ID is invalid'),
    ),
    sendChatAction: take(schemas.sendChatAction, (body) => inChat(body, () => ({ result: true }))),
    sendMessage: take(schemas.sendMessage, (body) => inChat(body, (chat) => sendMessage(body, chat))),
  }

  function inChat(
    {
      chat_id: id,
      message_thread_id: topic,
    }: z.infer<typeof schemas.sendChatAction | typeof schemas.sendMessage>,
    act: (chat: FakeChat) => Answer,
  ): Answer {
    const chat = chats.get(Number(id))
    if (!chat) return refuse('Bad Request: chat not found')
    if (chat.blocked) return { code: 403, description: 'Forbidden: bot was blocked by the user' }
    if (chat.migratedTo !== undefined)
      return {
        ...refuse('Bad Request: group chat was upgraded to a supergroup chat'),
        parameters: { migrate_to_chat_id: chat.migratedTo },
      }
    if (topic !== undefined && !chat.topics?.includes(topic))
      return refuse('Bad Request: message thread not found')
    return act(chat)
  }

  function sendMessage(body: z.infer<typeof schemas.sendMessage>, chat: FakeChat): Answer {
    const text = readText(body)
    if (typeof text !== 'string') return text
    if (text.trim() === '') return refuse('Bad Request: message text is empty')
    if (text.length > 4096) return refuse('Bad Request: message is too long')
    const reply = body.reply_parameters
    if (reply && !chat.messages?.includes(reply.message_id) && !reply.allow_sending_without_reply)
      return refuse('Bad Request: message to be replied not found')
    lastMessageId += 1
    return {
      result: { message_id: lastMessageId, date: 1, chat: { id: body.chat_id, type: 'private' }, text },
    }
  }

  async function respond(request: Request): Promise<Response> {
    const { pathname, origin } = new URL(request.url)
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(pathname) ?? []
    const body: unknown = await request.json()
    calls.push({ method, body: z.record(z.string(), z.unknown()).parse(body) })
    const failure = failures.shift()
    if (failure instanceof Error) throw failure
    if (failure instanceof Response) return failure
    const answer = failure ?? answerCall(origin, token, method, body)
    if ('result' in answer) return Response.json({ ok: true, result: answer.result })
    const { code, description, parameters } = answer
    if (!failure) refusals.push(description)
    return Response.json(
      { ok: false, error_code: code, description, ...(parameters && { parameters }) },
      { status: code },
    )
  }

  function answerCall(origin: string, token: string | undefined, method: string, body: unknown): Answer {
    if (origin !== fakeBot.url) return { code: 404, description: 'Not Found' }
    if (token !== fakeBot.token) return { code: 401, description: 'Unauthorized' }
    return methods[method]?.(body) ?? { code: 404, description: 'Not Found: method not found' }
  }

  return {
    /** For the `fetch` of the channel. */
    fetch: ((input, init) => respond(new Request(input, init))) satisfies typeof globalThis.fetch,
    calls,
    refusals,
    /** The bodies of the calls of one method so far. */
    bodies: (method: string) => calls.filter((call) => call.method === method).map(({ body }) => body),
    addChat: (id: number, chat: FakeChat = {}) => void chats.set(id, chat),
    /** Someone pressed a button: the press can be answered once. */
    addPress: (id: string) => void presses.add(id),
    /** The next call fails like this instead of being answered. */
    failNext: (failure: Failure) => void failures.push(failure),
    setWebhook: (settings: typeof webhook) => void (webhook = settings),
    /** What went wrong when Telegram last delivered; seconds since 1970. */
    setDeliveryError: (message: string, date: number) =>
      void (delivered = { last_error_message: message, last_error_date: date }),
    webhook: () => webhook,
  }
}

/** The text after entity parsing. */
function readText({ text, parse_mode: mode }: z.infer<typeof schemas.sendMessage>): string | Answer {
  if (mode === undefined) return text
  if (mode !== 'HTML') return refuse(`Bad Request: the fake does not read ${mode}`)
  try {
    return readTelegramHtml(text).text
  } catch (error) {
    return refuse(`Bad Request: can't parse entities: ${String(error)}`)
  }
}

function take<Body>(schema: z.ZodType<Body>, answer: (body: Body) => Answer): (body: unknown) => Answer {
  return (body) => {
    const parsed = schema.safeParse(body)
    return parsed.success ? answer(parsed.data) : refuse(`Bad Request: ${z.prettifyError(parsed.error)}`)
  }
}

function refuse(description: string) {
  return { code: 400, description }
}
