import type { Logger } from 'pino'
import type { Cursor, Intake } from '../channel.ts'
import type { MastodonApi } from './create-mastodon-api.ts'
import { mentionSchema, type Notification, type OwnAccount } from './mastodon-schemas.ts'
import { readMention } from './read-mention.ts'

/** What one call gives at most (docs.joinmastodon.org, "notifications API methods"). */
const pageSize = 80

interface ReadMentionsDependencies {
  api: MastodonApi
  intake: Intake
  cursor: Cursor
  logger: Pick<Logger, 'warn'>
}

/**
 * Reads the mentions since the last one that was stored, oldest first, and stores them. On the very first time nothing
 * is read: what was said before we came gets no answer.
 * @throws when the server does not answer, or nothing can be stored: the cursor then stays where it was
 */
export async function readMentions(
  own: OwnAccount,
  { api, intake, cursor, logger }: ReadMentionsDependencies,
): Promise<void> {
  let last = await cursor.read()
  if (last === undefined) {
    const [newest] = await api.mentions({ limit: 1 })
    return cursor.write(newest?.id ?? '0')
  }
  for (;;) {
    const page = await api.mentions({ after: last, limit: pageSize })
    const oldestFirst = page.toSorted((one, other) => compareIds(one.id, other.id))
    const newest = oldestFirst.at(-1)
    if (!newest) return
    await intake(oldestFirst.flatMap((notification) => read(notification) ?? []))
    last = newest.id
    await cursor.write(last)
    if (page.length < pageSize) return
  }

  /** One that cannot be read must not hold up the others: other servers send what they like. */
  function read(notification: Notification) {
    if (notification.type !== 'mention') return undefined
    try {
      return readMention(mentionSchema.parse(notification).status, own)
    } catch {
      logger.warn(
        { notification: notification.id },
        'A Mastodon notification cannot be read and is left out.',
      )
      return undefined
    }
  }
}

/** Numbers too large for a number, as text; other servers have ids of a fixed length that sort as text. */
function compareIds(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length
  return one < other ? -1 : Number(one > other)
}
