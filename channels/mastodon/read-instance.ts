import { MastoHttpError, type mastodon } from 'masto'
import { z } from 'zod'
import { defaultPostLimits, type PostLimits } from './limits.ts'

/** What we need to know of a server. */
export interface Instance {
  limits: PostLimits
  /** The address of its streaming server, without a slash at the end. */
  streamingUrl: string
}

const schema = z.object({
  configuration: z.object({
    urls: z
      .object({ streaming: z.url({ protocol: /^(?:wss?|https?)$/ }) })
      .optional()
      .catch(undefined),
    statuses: z
      .object({
        // A server that allows less leaves no room for an answer.
        maxCharacters: z.int().min(200),
        charactersReservedPerUrl: z.int().min(0).max(200),
      })
      .catch(defaultPostLimits),
  }),
})

/**
 * Asks the server about itself (`GET /api/v2/instance`, Mastodon 4.0). A server without that gets Mastodon's defaults.
 * @throws when the server does not answer
 */
export async function readInstance(rest: mastodon.rest.Client, serverUrl: string): Promise<Instance> {
  const answer = await rest.v2.instance.fetch().catch((error: unknown) => {
    if (error instanceof MastoHttpError && error.statusCode === 404) return undefined
    throw error
  })
  const { data } = schema.safeParse(answer)
  const streamingUrl = data?.configuration.urls?.streaming ?? serverUrl
  return {
    limits: data?.configuration.statuses ?? defaultPostLimits,
    streamingUrl: streamingUrl.replace(/^http/, 'ws').replace(/\/+$/, ''),
  }
}
