import { z } from 'zod'
import type { Incoming, RawDelivery, Refusal, Webhook } from '../channel.ts'
import { isSameSecret, isSigned } from './is-signed.ts'
import type { Environment, MetaSettings } from './meta-settings.ts'

/** Where Meta delivers the messages of all three channels. */
export const metaWebhookPath = '/webhooks/meta'

/** Payloads can be up to 3 MB (WhatsApp Business Platform, Webhooks, "Payload size"). */
const maximumBytes = 3 * 1024 * 1024

/** The part of the webhook that is about one channel. */
interface MetaReader {
  /** The `object` of the deliveries that are for this channel. */
  object: 'whatsapp_business_account' | 'page' | 'instagram'
  /** App secrets besides META_APP_SECRET that Meta may sign with. */
  secrets?: string[]
  /** What is in one `entry`; what cannot be read or does not matter is left out, and never throws. */
  readEntry: (entry: unknown) => Incoming[]
}

interface SharedWebhook {
  webhook: Webhook
  readers: Map<string, MetaReader>
}

/** A Meta app has one address for all its products, so channels of one environment share one webhook. */
const webhooks = new WeakMap<Environment, SharedWebhook>()

/**
 * The webhook that the channels of Meta share, with one more channel reading from it.
 * @param environment channels with the same environment get the same webhook
 */
export function shareMetaWebhook(
  environment: Environment,
  settings: Pick<MetaSettings, 'META_APP_SECRET' | 'META_VERIFY_TOKEN'>,
  reader: MetaReader,
): Webhook {
  const shared = webhooks.get(environment) ?? createWebhook(settings)
  webhooks.set(environment, shared)
  shared.readers.set(reader.object, reader)
  return shared.webhook
}

function createWebhook({
  META_APP_SECRET,
  META_VERIFY_TOKEN,
}: Pick<MetaSettings, 'META_APP_SECRET' | 'META_VERIFY_TOKEN'>): SharedWebhook {
  const readers = new Map<string, MetaReader>()
  const secrets = () => [META_APP_SECRET, ...[...readers.values()].flatMap((reader) => reader.secrets ?? [])]
  const webhook: Webhook = {
    path: metaWebhookPath,
    maximumBytes,
    handshake: (url) => answerHandshake(url, META_VERIFY_TOKEN),
    verify: (delivery) => Promise.resolve(verify(delivery, secrets())),
    receive: (delivery) => Promise.resolve(receive(delivery, readers)),
  }
  return { webhook, readers }
}

/** Meta checks once that the address is ours, by asking to repeat a number (Graph API, Webhooks, "Verification"). */
function answerHandshake(url: URL, verifyToken: string): Response {
  const challenge = url.searchParams.get('hub.challenge') ?? ''
  const isMeta =
    url.searchParams.get('hub.mode') === 'subscribe' &&
    isSameSecret(url.searchParams.get('hub.verify_token') ?? '', verifyToken)
  // Only what can be a challenge is repeated: this address must not echo whatever a stranger puts in a link.
  const isChallenge = /^[\w-]{1,200}$/.test(challenge)
  return isMeta && isChallenge
    ? new Response(challenge, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
    : new Response('META_VERIFY_TOKEN klopt niet.', { status: 403 })
}

function verify({ bytes, headers }: RawDelivery, secrets: string[]): Refusal | undefined {
  const signature = headers.get('x-hub-signature-256')
  if (signature === null) return { status: 401, reason: 'Meta: delivery without X-Hub-Signature-256.' }
  if (!isSigned(bytes, signature, secrets))
    return { status: 403, reason: 'Meta: the signature does not fit the delivery; check META_APP_SECRET.' }
  return undefined
}

const deliverySchema = z.object({ object: z.string(), entry: z.array(z.unknown()) })

/** One delivery can hold several entries, each with several messages (Graph API, Webhooks, "Event notifications"). */
function receive({ bytes }: RawDelivery, readers: Map<string, MetaReader>): Incoming[] | Refusal {
  const delivery = deliverySchema.safeParse(parseJson(bytes))
  if (!delivery.success)
    return { status: 400, reason: 'Meta: the delivery is not JSON with `object` and `entry`.' }
  // A product of the same app that we do not use: acknowledged, or Meta would repeat it for days.
  const reader = readers.get(delivery.data.object)
  return reader === undefined ? [] : delivery.data.entry.flatMap((entry) => reader.readEntry(entry))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
