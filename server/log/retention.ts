import type { Logger } from 'pino'
import type { QuestionLog } from './create-question-log.ts'

interface RetentionDependencies {
  log: Pick<QuestionLog, 'forgetTexts'>
  /** Removes what other parts keep of people for the same period. Times in milliseconds since 1970. */
  forgetMore?: (now: number, retentionDays: number) => Promise<void>
  /** How many days the text of a question is kept. */
  retentionDays: number
  now: () => Date
  logger: Pick<Logger, 'info' | 'error'>
}

const dayMilliseconds = 86_400_000

/**
 * Empties the texts in the question log that are older than the retention period: at once, and then every day. A
 * failure is reported and tried again the next day; it never stops the server. The timer keeps no process alive.
 * @returns stops it; resolves when no work is under way, so that the database may be closed
 */
export function startRetention({
  log,
  forgetMore,
  retentionDays,
  now,
  logger,
}: RetentionDependencies): () => Promise<void> {
  let underway = forget()
  const timer = setInterval(() => {
    underway = underway.then(forget)
  }, dayMilliseconds)
  timer.unref()

  async function forget(): Promise<void> {
    try {
      const count = await log.forgetTexts(now().getTime(), retentionDays)
      if (count > 0)
        logger.info(`Bewaartermijn: de tekst van ${count} vragen ouder dan ${retentionDays} dagen is gewist.`)
      await forgetMore?.(now().getTime(), retentionDays)
    } catch (error) {
      logger.error(
        { err: error },
        `De tekst van vragen ouder dan ${retentionDays} dagen is niet gewist. Controleer of de database bereikbaar en te schrijven is; morgen volgt een nieuwe poging.`,
      )
    }
  }

  return async function stop(): Promise<void> {
    clearInterval(timer)
    await underway
  }
}
