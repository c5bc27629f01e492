import { type MastodonApi, MastodonError } from './create-mastodon-api.ts'
import { defaultPostLimits, type PostLimits } from './limits.ts'

/** What we need to know of a server. */
export interface Instance {
  limits: PostLimits
  /** The address of its streaming server, without a slash at the end. */
  streamingUrl: string
}

/**
 * Asks the server about itself (`GET /api/v2/instance`, Mastodon 4.0). A server without that gets Mastodon's defaults.
 * @throws when the server does not answer
 */
export async function readInstance(api: MastodonApi, serverUrl: string): Promise<Instance> {
  const instance = await api.instance().catch((error: unknown) => {
    if (error instanceof MastodonError && error.status === 404) return undefined
    throw error
  })
  const { urls, statuses } = instance?.configuration ?? {}
  const streamingUrl = urls?.streaming ?? serverUrl
  return {
    limits: statuses
      ? { maxCharacters: statuses.max_characters, perAddress: statuses.characters_reserved_per_url }
      : defaultPostLimits,
    streamingUrl: streamingUrl.replace(/^http/, 'ws').replace(/\/+$/, ''),
  }
}
