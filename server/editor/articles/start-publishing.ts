import type { Logger } from 'pino'
import type { ArticleStore } from './create-article-store.ts'

interface PublishingDependencies {
  articles: Pick<ArticleStore, 'runDue'>
  logger: Pick<Logger, 'error'>
}

/** A scheduled article is at most this many milliseconds late. */
const intervalMilliseconds = 20_000

/**
 * Publishes what is scheduled and takes out of sight what expired: at once, so that a restart misses nothing, and
 * then all the time. The timer keeps no process alive.
 * @returns stops it; resolves when no work is under way, so that the database may be closed
 */
export function startPublishing({ articles, logger }: PublishingDependencies): () => Promise<void> {
  let underway = run()
  const timer = setInterval(() => {
    underway = underway.then(run)
  }, intervalMilliseconds)
  timer.unref()

  async function run(): Promise<void> {
    try {
      await articles.runDue()
    } catch (error) {
      logger.error(
        { err: error },
        'Geplande artikelen zijn niet gepubliceerd. Controleer of de database bereikbaar en te schrijven is; er volgt vanzelf een nieuwe poging.',
      )
    }
  }

  return async function stop(): Promise<void> {
    clearInterval(timer)
    await underway
  }
}
