import type { Hono } from 'hono'
import type { JsonObject } from '../server/database/json.ts'
import type { Language } from '../server/question.ts'
import type { ChannelLimits } from './channel-limits.ts'

/** The social and message channels; a channel is off until its settings are there. */
export const channelNames = [
  'bot-framework',
  'whatsapp',
  'messenger',
  'instagram',
  'telegram',
  'mastodon',
  'email',
] as const
export type ChannelName = (typeof channelNames)[number]

/** What someone sent that we cannot read. */
export type UnsupportedKind =
  | 'image'
  | 'audio'
  | 'video'
  | 'file'
  | 'sticker'
  | 'location'
  | 'contact'
  /** More than we take in, of whatever kind. */
  | 'too-large'
  | 'other'

/** What someone did, as far as it matters to us. */
export type MessageContent =
  /** Words. The attachments that came along, if any, are only named. */
  | { kind: 'text'; text: string; attachments?: UnsupportedKind[] }
  /** Pressed a button that we sent: the option's value (see `Option`). */
  | { kind: 'option'; value: string }
  /** Opened the conversation: we greet. */
  | { kind: 'start' }
  /** Sent only what we cannot read: we say so in a friendly sentence. */
  | { kind: 'unsupported'; what: UnsupportedKind }
  /** Left, blocked us or asked to stop: nothing more is sent until they write again. */
  | { kind: 'stop' }

/** One message that a platform delivered. */
export interface IncomingMessage {
  kind: 'message'
  channel: ChannelName
  /** The platform's id of this event: the same id is stored once, however often it is delivered. */
  eventId: string
  /** The platform's id of the conversation; messages in one are answered in the order they came. */
  conversation: string
  /** What `send` needs to answer here: a chat id, a service address, a thread. Kept with the conversation. */
  address: JsonObject
  content: MessageContent
  /** The language the platform says this person uses; the words of the question decide without it. */
  language?: Language
  /** Others read along: nothing personal may be said here. */
  isPublic?: boolean
  /** Milliseconds since 1970, by the platform's clock. */
  sentAt: number
}

/** What became of a part that was sent earlier, when a platform tells later. */
export interface DeliveryStatus {
  kind: 'status'
  channel: ChannelName
  /** The id that the platform gave in answer to `send`. */
  platformId: string
  state: 'delivered' | 'read' | 'failed'
  /** For `failed`: a sentence for staff. */
  reason?: string
}

export type Incoming = IncomingMessage | DeliveryStatus

/** Stores what came in, durably and once. What has been stored may be acknowledged to the platform. */
export type Intake = (incoming: Incoming[]) => Promise<void>

/** One delivery on a webhook, as raw as it came: signatures are about bytes. */
export interface RawDelivery {
  bytes: Uint8Array
  headers: Headers
  url: URL
}

/** A refused delivery: what the platform (or the forger) gets back. */
export interface Refusal {
  status: 400 | 401 | 403
  /** For our log; says nothing about secrets or people. */
  reason: string
}

/** How platforms come to us: verify, read, store, acknowledge (`channels/inbox/webhook-routes.ts` does all four). */
export interface Webhook {
  /** For instance `/webhooks/telegram`. Channels that share a webhook share the object. */
  path: string
  /** A larger delivery is refused with 413. */
  maximumBytes: number
  /** The answer to a GET: some platforms check once that the address is ours. */
  handshake?: (url: URL) => Response
  /** Whether the delivery comes from the platform and is meant for us. */
  verify: (delivery: RawDelivery) => Promise<Refusal | undefined>
  /** What is in a verified delivery: nothing when none of it matters to us, a refusal when it cannot be read. */
  receive: (delivery: RawDelivery) => Promise<Incoming[] | Refusal>
}

/** Something to press (or to type the number or label of). */
export interface Option {
  /** `keuze:<question id>:<n>` for the nth choice, `nuttig:<question id>:ja|nee` for feedback; at most 64 bytes. */
  value: string
  /** Within the platform's limit. */
  label: string
  /** The whole text, where the platform has room for a description. */
  description?: string
}

/** A piece of a reply, ready to send: within the platform's limits and in its dialect. */
export interface Part {
  text: string
  /** The same without any markup, for where the dialect is refused. */
  plain: string
  /** Only for channels that send HTML beside text (e-mail). */
  html?: string
  /** Only for channels with a subject line. */
  subject?: string
  options: Option[]
}

/** A part on its way. */
export interface Delivery {
  /** The same at every attempt: the idempotency key where the platform has one. */
  id: string
  part: Part
  address: JsonObject
  /** The platform's id of the message this answers, where there is one. */
  replyTo?: string
}

export type SendOutcome =
  | { kind: 'sent'; platformId?: string }
  /**
   * Certainly not delivered; try again, after this many milliseconds when the platform says so. `forAll`: the platform
   * takes nothing from us until then, whoever it is for.
   */
  | { kind: 'retry'; after?: number; forAll?: boolean; reason: string }
  /** Nobody knows whether it arrived (the connection broke after sending). */
  | { kind: 'unknown'; reason: string }
  /** This person can no longer be reached here: blocked, left, window closed. */
  | { kind: 'gone'; reason: string }
  /** It will never work like this: a person has to look. */
  | { kind: 'failed'; reason: string }

/** One channel: a folder with these parts and one spec file. */
export interface Channel {
  name: ChannelName
  limits: ChannelLimits
  webhook?: Webhook
  /** For clients that fetch what we say themselves: further addresses, beside the webhook. */
  routes?: (intake: Intake) => Hono
  /** For platforms that we connect to: runs until the returned function is called. `cursor` survives restarts. */
  listen?: (intake: Intake, cursor: Cursor) => Promise<() => Promise<void>>
  /** Shows "is typing", where the platform can; failing does not matter. */
  typing?: (address: JsonObject) => Promise<void>
  send: (delivery: Delivery) => Promise<SendOutcome>
  /** Whether the settings work, without sending anything: a sentence per thing that was checked. */
  test: () => Promise<ChannelCheck[]>
}

/** Where a channel that we connect to had got to. */
export interface Cursor {
  read: () => Promise<string | undefined>
  write: (value: string) => Promise<void>
}

/** One thing that `vraagbaak channels test` looked at. */
export interface ChannelCheck {
  ok: boolean
  /** What was checked, and for what is wrong: the remedy. Dutch. */
  text: string
}
