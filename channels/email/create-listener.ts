import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { loggableError } from '../../server/http/loggable-error.ts'
import type { Channel } from '../channel.ts'
import { MailboxError, type OpenMailbox } from './open-mailbox.ts'
import { readNewMail, type ReadNewMailDependencies } from './read-new-mail.ts'

interface ListenerDependencies extends Omit<ReadNewMailDependencies, 'intake' | 'cursor' | 'failures'> {
  logger: Pick<Logger, 'warn' | 'info'>
  open: (signal: AbortSignal) => Promise<OpenMailbox>
  /** Remembers for administrators what went wrong. */
  noteError: (sentence: string) => Promise<void>
  /** Milliseconds before the first, second, ... new attempt in a row. */
  reconnectAfter: (attempt: number) => number
}

/** Also without news from the server we look so often: it also shows that the line still lives. Milliseconds. */
const pollInterval = 60_000

/** A connection that held this many milliseconds was a good one: the next attempts start from the beginning. */
const stable = 60_000

/**
 * Reads the mailbox for as long as the process lives. Whatever happens to the server, we keep trying, and each time first
 * read what we missed.
 */
export function createListener(dependencies: ListenerDependencies): NonNullable<Channel['listen']> {
  const { open, logger, noteError, reconnectAfter } = dependencies

  return (intake, cursor) => {
    const stopping = new AbortController()
    const reading = { ...dependencies, intake, cursor, failures: new Map<string, number>() }
    const finished = keepListening(reading, stopping.signal)
    return Promise.resolve(async () => {
      stopping.abort()
      await finished
    })
  }

  async function keepListening(reading: ReadNewMailDependencies, signal: AbortSignal): Promise<void> {
    let attempt = 0
    while (!signal.aborted) {
      const started = performance.now()
      await listenOnce(reading, signal).catch((error: unknown) => report(error, signal))
      attempt = performance.now() - started > stable ? 0 : attempt + 1
      await sleep(reconnectAfter(attempt), undefined, { signal }).catch(() => undefined)
    }
  }

  /** One connection, from its start to its end. */
  async function listenOnce(reading: ReadNewMailDependencies, signal: AbortSignal): Promise<void> {
    const opened = await open(signal)
    const { client } = opened
    const bell = createBell()
    client.on('exists', bell.ring)
    client.on('close', bell.ring)
    const stop = () => client.close()
    signal.addEventListener('abort', stop, { once: true })
    try {
      while (client.usable && !signal.aborted) {
        await readNewMail(opened, reading)
        await bell.wait(pollInterval)
      }
    } finally {
      signal.removeEventListener('abort', stop)
      client.close()
    }
    if (!signal.aborted) throw new MailboxError('De mailserver verbrak de verbinding.')
  }

  async function report(problem: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    const sentence = problem instanceof MailboxError ? problem.message : 'Het lezen van het postvak ging mis.'
    const cause = problem instanceof MailboxError ? {} : { err: loggableError(problem) }
    logger.warn(cause, `${sentence} We blijven het proberen.`)
    await noteError(sentence).catch(() => undefined)
  }
}

/** Rings that come while nobody waits are heard by the next who does. */
function createBell() {
  let isRinging = false
  let answer: (() => void) | undefined

  return {
    ring(): void {
      isRinging = true
      answer?.()
    },
    /** Until it rings, or until so many milliseconds have passed. */
    async wait(most: number): Promise<void> {
      const timer = new AbortController()
      answer = () => timer.abort()
      if (!isRinging) await sleep(most, undefined, { signal: timer.signal }).catch(() => undefined)
      answer = undefined
      isRinging = false
    },
  }
}
