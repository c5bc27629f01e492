import { ne } from 'drizzle-orm'
import { channelInbox, channelOutbox } from '../../../server/database/channel-schema.ts'
import type { Database } from '../../../server/database/open-database.ts'
import { questionLog } from '../../../server/database/schema.ts'
import type { Arrival } from './create-platform.ts'

/** What became of every message that was acknowledged. */
export async function countOutcome(database: Database, stored: Set<string>, arrivals: Arrival[]) {
  const messages = await database.select().from(channelInbox)
  const parts = await database.select().from(channelOutbox).orderBy(channelOutbox.id)
  const logged = await database
    .select({ id: questionLog.id })
    .from(questionLog)
    .where(ne(questionLog.channel, 'terminal'))
  const times = new Map<string, number>()
  for (const { id } of arrivals) times.set(id, (times.get(id) ?? 0) + 1)
  const arrived = (part: (typeof parts)[number]) => times.get(part.deliveryId) ?? 0
  const partsOf = (eventId: string) => {
    const message = messages.find((each) => each.eventId === eventId)
    return message ? parts.filter(({ inboxId }) => inboxId === message.id) : []
  }
  const isDeadLetter = (eventId: string) => partsOf(eventId).some(({ state }) => state === 'failed')
  const isAnswered = (eventId: string) => {
    const own = partsOf(eventId)
    return own.length > 0 && own.every((part) => arrived(part) > 0)
  }
  const withoutAnswer = [...stored].filter((eventId) => !isAnswered(eventId))
  return {
    stored: stored.size,
    answered: stored.size - withoutAnswer.length,
    /** Given up after two attempts that were cut off: visible to staff. */
    deadLetters: withoutAnswer.filter(isDeadLetter).length,
    unanswered: withoutAnswer.filter((eventId) => !isDeadLetter(eventId)).length,
    storedTwice: messages.length - new Set(messages.map(({ eventId }) => eventId)).size,
    logged: logged.length,
    parts: parts.length,
    once: parts.filter((part) => arrived(part) === 1).length,
    twice: parts.filter((part) => arrived(part) === 2).length,
    more: parts.filter((part) => arrived(part) > 2).length,
    /** Twice while no attempt was cut off. */
    twiceWithoutReason: parts.filter((part) => arrived(part) === 2 && part.attempts < 2).length,
    outOfOrder: countOutOfOrder(parts, arrivals),
    /** The most attempts that one part took. */
    mostAttempts: Math.max(0, ...parts.map(({ attempts }) => attempts)),
  }
}

/** Parts that first arrived before one of the same conversation that was put in line earlier. */
function countOutOfOrder(parts: { id: number; deliveryId: string }[], arrivals: Arrival[]): number {
  const place = new Map(parts.map(({ id, deliveryId }) => [deliveryId, id]))
  const last = new Map<string, number>()
  const seen = new Set<string>()
  let wrong = 0
  for (const { id, conversation } of arrivals) {
    if (seen.has(id)) continue
    seen.add(id)
    const order = place.get(id) ?? 0
    if (order < (last.get(conversation) ?? 0)) wrong++
    last.set(conversation, order)
  }
  return wrong
}
