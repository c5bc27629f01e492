import type { Logger } from 'pino'
import type { QuestionGroups } from './create-question-groups.ts'

const hourMilliseconds = 3_600_000

/**
 * Brings the groups up to date now and then, so that no question loses its text before it is in a group and an editor
 * does not wait in the morning. A failure is reported and tried again; it never stops the server.
 * @returns stops it; resolves when no work is under way, so that the database may be closed
 */
export function startGrouping({
  groups,
  logger,
}: {
  groups: Pick<QuestionGroups, 'refresh'>
  logger: Pick<Logger, 'error'>
}): () => Promise<void> {
  let underway = refresh()
  const timer = setInterval(() => {
    underway = underway.then(refresh)
  }, hourMilliseconds)
  timer.unref()

  async function refresh(): Promise<void> {
    try {
      await groups.refresh()
    } catch (error) {
      logger.error(
        { err: error },
        'De vragen zonder antwoord zijn niet in groepen verdeeld. Controleer of de database bereikbaar en te schrijven is; over een uur volgt een nieuwe poging.',
      )
    }
  }

  return async function stop(): Promise<void> {
    clearInterval(timer)
    await underway
  }
}
