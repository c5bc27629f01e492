import { and, eq, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { channelInbox, channelOutbox, channelState } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import type { Channel } from '../channel.ts'

/**
 * The channels on which something waits that may be worked on now. Reading is cheap; taking work writes, so that is
 * only done where there is some. Paused channels wait.
 * @param now milliseconds since 1970
 */
export async function findWork(
  database: Database,
  box: typeof channelInbox | typeof channelOutbox,
  channels: Channel[],
  now: number,
): Promise<Channel[]> {
  const waiting = await database
    .selectDistinct({ channel: box.channel })
    .from(box)
    .where(
      and(
        eq(box.state, 'waiting'),
        lte(box.nextAttemptAt, now),
        or(isNull(box.leaseUntil), lte(box.leaseUntil, now)),
      ),
    )
  if (waiting.length === 0) return []
  const paused = await database
    .select({ channel: channelState.channel })
    .from(channelState)
    .where(isNotNull(channelState.pausedAt))
  return channels.filter(
    ({ name }) =>
      waiting.some(({ channel }) => channel === name) && !paused.some(({ channel }) => channel === name),
  )
}
