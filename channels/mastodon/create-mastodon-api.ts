import { z } from 'zod'
import type { SendOutcome } from '../channel.ts'
import { type Call, postJson } from '../sending/post-json.ts'
import { judgeResponse } from './judge-response.ts'
import {
  accountSchema,
  instanceSchema,
  type NotificationPolicy,
  notificationsSchema,
  policySchema,
  postedSchema,
  statusSchema,
} from './mastodon-schemas.ts'

interface MastodonApiOptions {
  /** The address of the server, without a slash at the end. */
  url: string
  token: string
  fetch?: typeof globalThis.fetch
  now: () => Date
}

/** A post to make (`POST /api/v1/statuses`). */
export interface NewPost {
  status: string
  visibility: string
  language: string
  spoiler_text?: string
  in_reply_to_id?: string
}

export type MastodonApi = ReturnType<typeof createMastodonApi>

/** A call that gave no answer that we can use. Its message is a Dutch sentence. */
export class MastodonError extends Error {
  override name = 'MastodonError'
  /** What it means for a post. */
  readonly outcome: Exclude<SendOutcome, { kind: 'sent' }>
  /** Nothing when there was no answer at all. */
  readonly status: number | undefined

  constructor(outcome: Exclude<SendOutcome, { kind: 'sent' }>, status?: number) {
    super(outcome.reason)
    this.outcome = outcome
    this.status = status
  }
}

/**
 * Mastodon's REST API as one account (docs.joinmastodon.org/methods). Every call throws a `MastodonError` when it
 * fails. Written out, because masto recognises a refusal by the global `Response`, which our web server replaces
 * (@hono/node-server): refusals would come out as anything but an error.
 */
export function createMastodonApi({ url, token, fetch, now }: MastodonApiOptions) {
  async function call<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    { headers, ...rest }: Omit<Call, 'url'> = { method: 'GET' },
  ): Promise<z.infer<Schema>> {
    const response = await postJson(
      { url: `${url}${path}`, headers: { Authorization: `Bearer ${token}`, ...headers }, ...rest },
      { ...(fetch && { fetch }), now },
    )
    if (response.kind !== 'response') throw new MastodonError(response)
    const { status, ok, body } = response
    if (!ok) throw new MastodonError(judgeResponse(response, now), status)
    const parsed = schema.safeParse(body)
    if (parsed.success) return parsed.data
    const reason = `${new URL(url).host} gaf een antwoord dat niet van Mastodon is (${path}).`
    throw new MastodonError({ kind: 'unknown', reason }, status)
  }

  return {
    instance: () => call(instanceSchema, '/api/v2/instance'),
    account: () => call(accountSchema, '/api/v1/accounts/verify_credentials'),
    markAsBot: () =>
      call(z.unknown(), '/api/v1/accounts/update_credentials', { method: 'PATCH', body: { bot: true } }),
    policy: () => call(policySchema, '/api/v2/notifications/policy'),
    setPolicy: (policy: NotificationPolicy) =>
      call(z.unknown(), '/api/v2/notifications/policy', { method: 'PATCH', body: policy }),

    /** Mentions: the newest, or those that come right after one. */
    mentions: ({ after, limit }: { after?: string; limit: number }) =>
      call(
        notificationsSchema,
        `/api/v1/notifications?${new URLSearchParams({
          'types[]': 'mention',
          limit: String(limit),
          ...(after !== undefined && { min_id: after }),
        })}`,
      ),

    status: (id: string) => call(statusSchema, `/api/v1/statuses/${encodeURIComponent(id)}`),

    /**
     * Posts something.
     * @param key of the same post the same: within an hour the server does not make it twice
     * @returns its id
     */
    async post(post: NewPost, key: string): Promise<string> {
      const headers = { 'Idempotency-Key': key }
      return (await call(postedSchema, '/api/v1/statuses', { headers, body: post })).id
    },
  }
}
