import { channelState } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import type { ChannelName } from '../channel.ts'

/** Remembers what went wrong last on a channel, for those who look after it. */
export async function noteError(
  database: Database,
  channel: ChannelName,
  reason: string,
  now: number,
): Promise<void> {
  const error = { lastError: reason, lastErrorAt: now }
  await database
    .insert(channelState)
    .values({ channel, ...error })
    .onConflictDoUpdate({ target: channelState.channel, set: error })
}
