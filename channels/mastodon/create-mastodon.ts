import type { Logger } from 'pino'
import type { Channel } from '../channel.ts'
import { checkMastodon } from './check-mastodon.ts'
import { createMastodonApi } from './create-mastodon-api.ts'
import { createListener, reconnectDelay } from './create-listener.ts'
import { createSender } from './create-sender.ts'
import { createMastodonLimits, defaultPostLimits, mastodonLimits } from './limits.ts'
import { type Environment, readMastodonSettings } from './mastodon-settings.ts'

interface MastodonDependencies {
  /** For the REST API; streaming has a connection of its own. */
  fetch?: typeof globalThis.fetch
  now: () => Date
  logger: Pick<Logger, 'warn' | 'info'>
  /** Milliseconds before the first, second, ... new attempt to connect: tests do not wait. */
  reconnectAfter?: (attempt: number) => number
}

/**
 * Mastodon, as an account on a server that we connect to.
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createMastodon(
  environment: Environment,
  { fetch, now, logger, reconnectAfter = reconnectDelay }: MastodonDependencies,
): Channel | undefined {
  const settings = readMastodonSettings(environment)
  if (!settings) return undefined
  const api = createMastodonApi({
    url: settings.MASTODON_URL,
    token: settings.MASTODON_ACCESS_TOKEN,
    ...(fetch && { fetch }),
    now,
  })
  let post = defaultPostLimits
  let limits = mastodonLimits

  return {
    name: 'mastodon',
    /** Mastodon's defaults until the server has told its own. */
    get limits() {
      return limits
    },
    listen: createListener({
      api,
      settings,
      logger,
      reconnectAfter,
      onInstance(instance) {
        post = instance.limits
        limits = createMastodonLimits(post)
      },
    }),
    send: createSender({
      api,
      post: () => ({ maxCharacters: post.maxCharacters, measure: limits.measure }),
    }),
    test: () => checkMastodon(api, settings),
  }
}
