import * as fc from 'fast-check'
import pino from 'pino'
import type { Incoming, Webhook } from '../../channels/channel.ts'
import { createWebhookRoutes } from '../../channels/inbox/webhook-routes.ts'

interface FuzzOptions {
  webhook: Webhook
  /** The headers that make a body acceptable (a signature, a token): without them only `verify` would be tried. */
  sign: (bytes: Uint8Array) => Record<string, string> | Promise<Record<string, string>>
  /** Real deliveries: some of the random bodies are these with pieces changed, so that every branch is reached. */
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
export async function fuzzWebhook({
  webhook,
  sign,
  samples,
  count = 10_000,
  intake,
  seed = 20_261_102,
}: FuzzOptions) {
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
  const bodies = fc.sample(randomBody(samples), { numRuns: count, seed })
  for (const [index, bytes] of bodies.entries()) {
    const headers = index % 2 === 0 ? await sign(bytes) : {}
    const response = await app.request(webhook.path, { method: 'POST', body: bytes.slice(), headers })
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
  }
  return { statuses: Object.fromEntries(statuses), messages }
}

function randomBody(samples: unknown[]): fc.Arbitrary<Uint8Array> {
  const encoder = new TextEncoder()
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.json({ maxDepth: 4 }),
    changedSample(samples).map((sample) => JSON.stringify(sample)),
    // Cut off half-way, as a broken connection does.
    fc
      .tuple(changedSample(samples), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([sample, part]) => cut(JSON.stringify(sample), part)),
  )
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    { weight: 5, arbitrary: text.map((each) => encoder.encode(each)) },
  )
}

function cut(text: string, part: number): string {
  return text.slice(0, Math.floor(text.length * part))
}

/** A sample of which up to three values, anywhere inside, are replaced by something else, or left out. */
function changedSample(samples: unknown[]): fc.Arbitrary<unknown> {
  const change = fc.record({ at: fc.nat(), value: fc.option(strangeValue, { nil: undefined }) })
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 3 }))
    .map(([sample, changes]) =>
      changes.reduce((current, { at, value }) => replaceNode(current, at, value), structuredClone(sample)),
    )
}

const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, '', 0, -1, 1e308, true, [], {}, '\u0000', '\uD800', 'NaN', '__proto__', ' '),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ minLength: 2000, maxLength: 5000 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Puts a value in the place of the nth node, counted through the whole tree; `undefined` leaves it out. */
function replaceNode(root: unknown, at: number, value: unknown): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = []
  collectPlaces(root, places)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return value ?? null
  place.holder[place.key] = value
  return root
}

function collectPlaces(node: unknown, places: { holder: Record<string, unknown>; key: string }[]): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    places.push({ holder: node as Record<string, unknown>, key })
    collectPlaces(value, places)
  }
}
