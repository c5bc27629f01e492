import { createRestAPIClient } from 'masto'
import type { Logger } from 'pino'
import type { Channel } from '../channel.ts'
import { checkMastodon } from './check-mastodon.ts'
import { createListener, reconnectDelay } from './create-listener.ts'
import { createSender } from './create-sender.ts'
import { mastodonTimeout } from './judge-mastodon-error.ts'
import { createMastodonLimits, defaultPostLimits } from './limits.ts'
import { type Environment, readMastodonSettings } from './mastodon-settings.ts'

interface MastodonDependencies {
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
  { now, logger, reconnectAfter = reconnectDelay }: MastodonDependencies,
): Channel | undefined {
  const settings = readMastodonSettings(environment)
  if (!settings) return undefined
  const { host } = new URL(settings.MASTODON_URL)
  const rest = createRestAPIClient({
    url: settings.MASTODON_URL,
    accessToken: settings.MASTODON_ACCESS_TOKEN,
    timeout: mastodonTimeout,
    // A redirect would take our token elsewhere.
    requestInit: { redirect: 'error' },
  })
  let post = defaultPostLimits
  let limits = createMastodonLimits(post)

  return {
    name: 'mastodon',
    /** Mastodon's defaults until the server has told its own. */
    get limits() {
      return limits
    },
    listen: createListener({
      rest,
      settings,
      host,
      now,
      logger,
      reconnectAfter,
      onInstance(instance) {
        post = instance.limits
        limits = createMastodonLimits(post)
      },
    }),
    send: createSender({
      rest,
      host,
      now,
      post: () => ({ maxCharacters: post.maxCharacters, measure: limits.measure }),
    }),
    test: () => checkMastodon({ rest, settings, host, now }),
  }
}
