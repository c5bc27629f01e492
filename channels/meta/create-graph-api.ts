import type { SendOutcome } from '../channel.ts'
import { postJson } from '../sending/post-json.ts'
import { judgeGraphError, readGraphError } from './judge-graph-error.ts'

interface GraphApiOptions {
  /** The base address with its version, without a slash at the end. */
  url: string
  /** Goes into the Authorization header, never into an address: addresses end up in logs. */
  token: string
  fetch?: typeof globalThis.fetch
  now: () => Date
}

export type GraphApi = ReturnType<typeof createGraphApi>

/** What a question to the Graph API gave: the body, or a Dutch sentence about what went wrong. */
type GraphAnswer = { ok: true; body: unknown } | { ok: false; reason: string }

/** Calls the Graph API as one account. Nothing here throws. */
export function createGraphApi({ url, token, fetch = globalThis.fetch, now }: GraphApiOptions) {
  const headers = { Authorization: `Bearer ${token}` }
  const call = (path: string, body?: unknown) =>
    postJson(
      { url: `${url}${path}`, method: body === undefined ? 'GET' : 'POST', headers, body },
      { fetch, now },
    )

  return {
    /**
     * Sends a message.
     * @param readId finds the id of the message in the platform's answer
     */
    async send(
      path: string,
      body: unknown,
      readId: (body: unknown) => string | undefined,
    ): Promise<SendOutcome> {
      const response = await call(path, body)
      if (response.kind !== 'response') return response
      const error = readGraphError(response.body)
      if (response.ok && error === undefined) {
        const platformId = readId(response.body)
        return { kind: 'sent', ...(platformId !== undefined && { platformId }) }
      }
      const verdict = judgeGraphError(error, response.status)
      if (verdict.kind !== 'retry' || response.retryAfter === undefined) return verdict
      return { ...verdict, after: response.retryAfter }
    },

    /** Does something that may fail without harm, such as showing that we are typing. */
    async signal(path: string, body: unknown): Promise<void> {
      await call(path, body)
    },

    /** Asks something without changing anything. */
    async get(path: string): Promise<GraphAnswer> {
      const response = await call(path)
      if (response.kind !== 'response') return { ok: false, reason: response.reason }
      const error = readGraphError(response.body)
      if (response.ok && error === undefined) return { ok: true, body: response.body }
      return { ok: false, reason: judgeGraphError(error, response.status).reason }
    },
  }
}
