import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Logger } from 'pino'
import { loggableError } from '../../server/http/loggable-error.ts'

interface LoopOptions {
  /** Does one thing; returns whether there was something to do. */
  step: () => Promise<boolean>
  /** Milliseconds to wait when there was nothing, or when a step failed. */
  idle: number
  logger: Pick<Logger, 'error'>
}

/**
 * Does a step again and again: at once while there is work, otherwise after a while or when it is woken. Between two
 * steps everything else gets its turn. A database file is worked on without ever waiting, so without that the answers of
 * platforms would lie unread while there is work; and a process that is killed then knows less of what has arrived.
 */
export function startLoop({ step, idle, logger }: LoopOptions) {
  const stopping = new AbortController()
  let isAwake = false
  let resume: (() => void) | undefined
  const ended = run()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      isAwake = false
      if (!(await takeStep()) && !isAwake && !stopping.signal.aborted) await rest()
      await letOthersRun()
    }
  }

  async function takeStep(): Promise<boolean> {
    try {
      return await step()
    } catch (error) {
      logger.error({ err: loggableError(error) }, 'Work on the channels failed; it is tried again.')
      isAwake = false
      return false
    }
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(end, idle)
      resume = end
      function end() {
        clearTimeout(timer)
        resume = undefined
        resolve()
      }
    })
  }

  /** There is work: do not wait. */
  function wake(): void {
    isAwake = true
    resume?.()
  }

  /** Resolves when the step under way has ended. */
  function stop(): Promise<void> {
    stopping.abort()
    resume?.()
    return ended
  }

  return { wake, stop }
}
