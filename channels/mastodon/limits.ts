import type { ChannelLimits } from '../channel-limits.ts'
import { plainDialect } from '../rendering/dialects/plain.ts'
import { countCharacters } from './count-characters.ts'

/** What the server says about posts (`GET /api/v2/instance`, `configuration.statuses`). */
export interface PostLimits {
  maxCharacters: number
  /** What a web address counts for (`characters_reserved_per_url`). */
  perAddress: number
}

/** Of a server that says nothing: Mastodon's own defaults. */
export const defaultPostLimits: PostLimits = { maxCharacters: 500, perAddress: 23 }

/**
 * Kept free in every post: for the name of the asker (Mastodon counts `@name` without the server) and the start of the
 * asker's content warning.
 */
const reserved = 60

/** Mastodon's limits, for a server with these. */
export function createMastodonLimits({ maxCharacters, perAddress }: PostLimits): ChannelLimits {
  return {
    text: maxCharacters - reserved,
    measure: (text) => countCharacters(text, perAddress),
    parts: 3,
    options: { style: 'numbered', maximum: 0, label: 100 },
    // Without buttons a question after every answer would only be in the way, and everyone would see it.
    feedback: false,
    dialect: plainDialect,
    /** 300 posts in 3 hours per account, in bursts (`X-RateLimit-*` headers): a 429 tells when to go on. */
    perSecond: 1,
    conversationInterval: 1000,
    /** `Idempotency-Key`, remembered for an hour (docs.joinmastodon.org, "statuses API methods"). */
    idempotent: true,
    idempotentFor: 60 * 60 * 1000,
  }
}

export const mastodonLimits: ChannelLimits = createMastodonLimits(defaultPostLimits)
