import type { Logger } from 'pino'
import type { ContentRepository } from './create-content-repository.ts'

export type Pusher = ReturnType<typeof createPusher>

interface PusherDependencies {
  repository: Pick<ContentRepository, 'find' | 'push'>
  /** A remote and a branch, such as "origin main"; without it nothing is sent. */
  target: string | undefined
  logger: Pick<Logger, 'warn' | 'info'>
}

/** Sends commits to another repository, and tries again later what failed. */
export function createPusher({ repository, target, logger }: PusherDependencies) {
  // After a restart nobody knows what the last process could not send.
  let isWaiting = target !== undefined
  let failure: string | undefined

  /** @returns why it failed, as a sentence */
  async function push(): Promise<string | undefined> {
    if (target === undefined) return undefined
    isWaiting = true
    try {
      if ((await repository.find()).kind === 'repository') await repository.push(target)
      if (failure !== undefined) logger.info(`De artikelen zijn alsnog verstuurd naar ${target}.`)
      isWaiting = false
      failure = undefined
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error)
      if (told !== failure) logger.warn(told)
      failure = told
    }
    return failure
  }

  return {
    push,
    /** Sends what could not be sent before. */
    async retry(): Promise<void> {
      if (isWaiting) await push()
    },
    /** Why the last try failed; nothing when all is sent. */
    failure: () => failure,
  }
}
