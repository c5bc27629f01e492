import { z } from 'zod'
import type { SendOutcome } from '../channel.ts'
import type { PlatformResponse } from '../sending/post-json.ts'

/** The longest limit that Mastodon has (posts) starts anew after 3 hours; a date beyond that is not believed. */
const longestWait = 3 * 60 * 60 * 1000

const errorSchema = z.object({ error: z.string() })

/** What a refusal by Mastodon means for a post. */
export function judgeResponse(
  response: PlatformResponse,
  now: () => Date,
): Exclude<SendOutcome, { kind: 'sent' }> {
  const message = errorSchema.safeParse(response.body).data?.error ?? 'een antwoord dat niet te lezen is'
  const reason = `Mastodon: ${message.slice(0, 300)} (${response.status}).`
  switch (response.status) {
    case 429: {
      const after = readReset(response.headers, now) ?? response.retryAfter
      return { kind: 'retry', reason, forAll: true, ...(after !== undefined && { after }) }
    }
    case 401:
      return {
        kind: 'failed',
        reason: `${reason} Vul bij MASTODON_ACCESS_TOKEN een geldig toegangstoken in en start opnieuw.`,
      }
    case 403:
      return {
        kind: 'failed',
        reason: `${reason} Geef de toepassing de rechten read en write, en controleer of het account niet is geblokkeerd.`,
      }
    // The post we answer was deleted, or its writer has blocked us (`statuses.errors.in_reply_not_found`).
    case 404:
    case 410:
      return { kind: 'gone', reason }
    default:
      return { kind: response.status >= 500 ? 'unknown' : 'failed', reason }
  }
}

/**
 * `X-RateLimit-Reset`: the time at which the limit starts anew, as ISO 8601 (docs.joinmastodon.org, "Rate limits").
 * @returns milliseconds from now
 */
function readReset(headers: Headers, now: () => Date): number | undefined {
  const wait = Date.parse(headers.get('X-RateLimit-Reset') ?? '') - now().getTime()
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 1000), longestWait)
}
