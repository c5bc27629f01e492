import { channelInbox, channelOutbox, channelState } from '../../../../server/database/channel-schema.ts'
import type { Database } from '../../../../server/database/open-database.ts'
import { testNow } from '../../../support/create-test-app.ts'

/** Telegram as it is when things went wrong: a message and two replies that failed, and one of each that waits. */
export async function addDeadLetters(database: Database): Promise<void> {
  const at = testNow.getTime() - 3_600_000
  const message = {
    channel: 'telegram',
    conversationId: 'gesprek',
    isPublic: false,
    sentAt: at,
    receivedAt: at,
    nextAttemptAt: at,
  }
  await database.insert(channelInbox).values([
    {
      ...message,
      eventId: '1',
      state: 'failed',
      content: { text: 'mijn geheim' },
      error: 'De vraag was niet te lezen.',
    },
    { ...message, eventId: '2', state: 'waiting', content: { text: 'mijn geheim' } },
  ])
  const part = {
    channel: 'telegram',
    conversationId: 'gesprek',
    createdAt: at,
    nextAttemptAt: at,
    part: { text: 'ons antwoord' },
  }
  await database.insert(channelOutbox).values([
    { ...part, deliveryId: 'a', replyId: 'a', state: 'failed', error: 'Telegram weigerde het bericht.' },
    {
      ...part,
      deliveryId: 'b',
      replyId: 'b',
      state: 'gone',
      error: 'Deze persoon heeft de bot geblokkeerd.',
      part: null,
    },
    { ...part, deliveryId: 'c', replyId: 'c', state: 'waiting' },
  ])
  const error = { lastError: 'Telegram gaf geen antwoord.', lastErrorAt: at }
  await database
    .insert(channelState)
    .values({ channel: 'telegram', ...error })
    .onConflictDoUpdate({ target: channelState.channel, set: { ...error, pausedAt: null } })
}
