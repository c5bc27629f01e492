import { type NotDelivered, classifyFailure } from './classify-failure.ts'
import { readRetryAfter } from './read-retry-after.ts'

/** A call to a platform. */
export interface Call {
  url: string
  /** `POST` by default. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Record<string, string>
  /** Sent as JSON; nothing sends no body. */
  body?: unknown
  /** Milliseconds until we stop waiting; 10 seconds by default. Stay well under the lease of a part (60 seconds). */
  timeout?: number
}

/** The platform's answer, whatever its status. */
export interface PlatformResponse {
  kind: 'response'
  status: number
  /** `status` is 200..299: what was sent has arrived. */
  ok: boolean
  /** The body as JSON; nothing when there is none, or when it could not be read. */
  body: unknown
  headers: Headers
  /** Milliseconds to wait before the next call, when the platform says so. */
  retryAfter?: number
}

/**
 * Calls a platform with JSON. Never throws: without a response you get an outcome that `send` may return as it is, and
 * that tells whether the message can have arrived. Redirects are not followed: they would take our secrets elsewhere.
 * Reasons name the host only, because an address may hold a token.
 */
export async function postJson(
  call: Call,
  {
    fetch = globalThis.fetch,
    now = () => new Date(),
  }: { fetch?: typeof globalThis.fetch; now?: () => Date } = {},
): Promise<PlatformResponse | NotDelivered> {
  const timeout = call.timeout ?? 10_000
  try {
    const response = await fetch(call.url, {
      method: call.method ?? 'POST',
      headers: {
        Accept: 'application/json',
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), now())
    return {
      kind: 'response',
      status: response.status,
      ok: response.ok,
      body: await readBody(response),
      headers: response.headers,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    }
  } catch (error) {
    return classifyFailure(error, hostOf(call.url), timeout)
  }
}

/** The status has told what became of the message: a body that breaks off changes nothing about that. */
async function readBody(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text())
  } catch {
    return undefined
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'het platform'
}
