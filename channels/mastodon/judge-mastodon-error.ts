import { MastoDeserializeError, MastoHttpError, MastoTimeoutError, MastoUnexpectedError } from 'masto'
import type { SendOutcome } from '../channel.ts'
import { classifyFailure } from '../sending/classify-failure.ts'

/** Milliseconds that a call may take. */
export const mastodonTimeout = 10_000

/** The longest limit that Mastodon has (posts) starts anew after 3 hours; a date beyond that is not believed. */
const longestWait = 3 * 60 * 60 * 1000

/** Where the error came from, for sentences and for the clock. */
export interface ErrorFrame {
  host: string
  now: () => Date
}

/** What a failed call to Mastodon means for a post. */
export function judgeMastodonError(
  error: unknown,
  { host, now }: ErrorFrame,
): Exclude<SendOutcome, { kind: 'sent' }> {
  if (error instanceof MastoHttpError) return judgeStatus(error, now)
  if (error instanceof MastoTimeoutError)
    return { kind: 'unknown', reason: `${host} gaf binnen ${mastodonTimeout / 1000} seconden geen antwoord.` }
  if (isUnreadable(error))
    return { kind: 'unknown', reason: `${host} gaf een antwoord dat niet te lezen is.` }
  return classifyFailure(error, host, mastodonTimeout)
}

function judgeStatus(error: MastoHttpError, now: () => Date): Exclude<SendOutcome, { kind: 'sent' }> {
  const reason = `Mastodon: ${error.message} (${error.statusCode}).`
  switch (error.statusCode) {
    case 429: {
      const after = readReset(error, now)
      return { kind: 'retry', reason, ...(after !== undefined && { after }) }
    }
    case 401:
      return {
        kind: 'failed',
        reason: `${reason} Vul bij MASTODON_ACCESS_TOKEN een geldig toegangstoken in en start opnieuw.`,
      }
    case 403:
      return {
        kind: 'failed',
        reason: `${reason} Geef de toepassing het recht write:statuses, en controleer of het account niet is geblokkeerd.`,
      }
    // The post we answer was deleted, or its writer has blocked us (`statuses.errors.in_reply_not_found`).
    case 404:
    case 410:
      return { kind: 'gone', reason }
    default:
      return { kind: error.statusCode >= 500 ? 'unknown' : 'failed', reason }
  }
}

/** masto cannot read the error pages of a proxy, and fails on them in three ways. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof MastoUnexpectedError || error instanceof MastoDeserializeError) return true
  return error instanceof TypeError && error.cause === undefined
}

/**
 * `X-RateLimit-Reset`: the time at which the limit starts anew, as ISO 8601 (docs.joinmastodon.org, "Rate limits").
 * @returns milliseconds from now
 */
function readReset({ cause }: MastoHttpError, now: () => Date): number | undefined {
  const header = cause instanceof Response ? cause.headers.get('X-RateLimit-Reset') : null
  const wait = Date.parse(header ?? '') - now().getTime()
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 1000), longestWait)
}
