import { desc, eq, inArray } from 'drizzle-orm'
import { channelInbox, channelOutbox } from '../database/channel-schema.ts'
import type { Database } from '../database/open-database.ts'

/** Something that did not work and that a person has to look at. It holds no words of the asker. */
export interface DeadLetter {
  /** `vraag-12` for a message that could not be answered, `antwoord-34` for a reply that could not be sent. */
  id: string
  channel: string
  kind: 'vraag' | 'antwoord'
  /** When the message came in, or the reply was made. Milliseconds since 1970. */
  at: number
  /** A sentence: why. */
  reason: string
  /** `unreachable`: this person cannot be written to (any more); `failed`: something is wrong. */
  state: 'failed' | 'unreachable'
  /** Whether it can be tried again: not when the platform took the reply first and refused it later. */
  canRetry: boolean
}

const withoutReason = 'Er is geen reden bewaard.'

/** Everything that waits for a person, the newest first. */
export async function listDeadLetters(database: Database): Promise<DeadLetter[]> {
  const [messages, parts] = await Promise.all([
    database
      .select()
      .from(channelInbox)
      .where(eq(channelInbox.state, 'failed'))
      .orderBy(desc(channelInbox.id)),
    database
      .select()
      .from(channelOutbox)
      .where(inArray(channelOutbox.state, ['failed', 'gone']))
      .orderBy(desc(channelOutbox.id)),
  ])
  const letters: DeadLetter[] = [
    ...messages.map(({ id, channel, receivedAt, error }) => ({
      id: `vraag-${id}`,
      channel,
      kind: 'vraag' as const,
      at: receivedAt,
      reason: error ?? withoutReason,
      state: 'failed' as const,
      canRetry: true,
    })),
    ...parts.map(({ id, channel, createdAt, error, state, part }) => ({
      id: `antwoord-${id}`,
      channel,
      kind: 'antwoord' as const,
      at: createdAt,
      reason: error ?? withoutReason,
      state: state === 'gone' ? ('unreachable' as const) : ('failed' as const),
      canRetry: part !== null,
    })),
  ]
  return letters.toSorted((one, other) => other.at - one.at)
}
