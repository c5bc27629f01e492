import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { loggableError } from '../../server/http/loggable-error.ts'
import type { Channel, Cursor, Intake } from '../channel.ts'
import { createDoorbell } from './create-doorbell.ts'
import type { MastodonApi } from './create-mastodon-api.ts'
import { followStream } from './follow-stream.ts'
import type { MastodonSettings } from './mastodon-settings.ts'
import { prepareAccount } from './prepare-account.ts'
import { type Instance, readInstance } from './read-instance.ts'
import { readMentions } from './read-mentions.ts'

interface ListenerDependencies {
  api: MastodonApi
  settings: MastodonSettings
  logger: Pick<Logger, 'warn' | 'info'>
  /** Told what the server allows, at every start of a connection. */
  onInstance: (instance: Instance) => void
  /** Milliseconds before the first, second, ... new attempt in a row. */
  reconnectAfter: (attempt: number) => number
}

/** Also without a doorbell we look every minute: a notification can get lost on its way to the streaming server. */
const pollInterval = 60_000

/** A connection that held this many milliseconds was a good one: the next attempts start from the beginning. */
const stable = 60_000

/**
 * Follows the mentions of our account for as long as the process lives. Whatever happens to the server, we keep trying,
 * and each time first read what we missed.
 */
export function createListener(dependencies: ListenerDependencies): NonNullable<Channel['listen']> {
  const { api, settings, logger, onInstance, reconnectAfter } = dependencies

  return (intake, cursor) => {
    const stopping = new AbortController()
    const finished = keepListening(intake, cursor, stopping.signal)
    return Promise.resolve(async () => {
      stopping.abort()
      await finished
    })
  }

  async function keepListening(intake: Intake, cursor: Cursor, signal: AbortSignal): Promise<void> {
    let attempt = 0
    while (!signal.aborted) {
      const started = performance.now()
      try {
        await listenOnce(intake, cursor, signal)
      } catch (error) {
        logger.warn({ err: loggableError(error) }, 'Mastodon is nu niet te volgen; we blijven het proberen.')
      }
      attempt = performance.now() - started > stable ? 0 : attempt + 1
      await sleep(reconnectAfter(attempt), undefined, { signal }).catch(() => undefined)
    }
  }

  /** One connection, from its start to its end. */
  async function listenOnce(intake: Intake, cursor: Cursor, signal: AbortSignal): Promise<void> {
    const account = await prepareAccount(api, logger)
    const instance = await readInstance(api, settings.MASTODON_URL)
    onInstance(instance)
    const failing = new AbortController()
    let failure: unknown
    const doorbell = createDoorbell(
      () => readMentions(account, { api, intake, cursor, logger }),
      (error) => {
        failure = error
        failing.abort()
      },
    )
    // Also where streaming is not to be had, questions are read at every attempt.
    doorbell.ring()
    const timer = setInterval(doorbell.ring, pollInterval)
    try {
      await followStream({
        streamingUrl: instance.streamingUrl,
        accessToken: settings.MASTODON_ACCESS_TOKEN,
        ring: doorbell.ring,
        signal: AbortSignal.any([signal, failing.signal]),
      })
    } finally {
      clearInterval(timer)
      await doorbell.quiet()
    }
    if (failure !== undefined) throw failure
  }
}

/** 1, 2, 4, ... seconds up to a minute, each with up to half more, so that not everyone comes back at once. */
export function reconnectDelay(attempt: number): number {
  const base = Math.min(60_000, 1000 * 2 ** Math.max(0, attempt - 1))
  return base * (1 + Math.random() / 2)
}
