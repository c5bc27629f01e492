import type { Logger } from 'pino'
import type { z } from 'zod'
import type { IncomingMessage } from '../channel.ts'
import type { OwnBot } from './read-addressed-text.ts'
import { readMessage } from './read-message.ts'
import { placeOf } from './read-place.ts'
import { eventIds } from './telegram-address.ts'
import { callbackQuerySchema, messageSchema, myChatMemberSchema, type Update } from './update-schema.ts'

interface ReadUpdateDependencies {
  own: OwnBot
  now: () => Date
  logger: Pick<Logger, 'warn'>
}

/** The kinds of update that we ask Telegram for; edits, channel posts, reactions and all else meet silence. */
export const readUpdates = ['message', 'callback_query', 'my_chat_member'] as const

/**
 * What an update means to us. What has another shape than the documented one is left out with a line in the log:
 * Telegram would deliver a refused update again and again, and hold back the next ones.
 */
export async function readUpdate(
  update: Update,
  { own, now, logger }: ReadUpdateDependencies,
): Promise<IncomingMessage | undefined> {
  const message = parse(messageSchema, 'message')
  if (message) return readMessage(message, update.update_id, own)
  const press = parse(callbackQuerySchema, 'callback_query')
  if (press) return readPress(press, now)
  const member = parse(myChatMemberSchema, 'my_chat_member')
  return member && readMembership(member, update.update_id)

  function parse<Schema extends z.ZodType>(schema: Schema, key: (typeof readUpdates)[number]) {
    if (!(key in update)) return undefined
    const result = schema.safeParse(update[key])
    if (!result.success) logger.warn({ key }, 'A Telegram update has an unknown shape and is left out.')
    return result.data
  }
}

/** A button may be pressed long after it was sent, and its message may be gone: only the option counts. */
function readPress(
  { id, from, data, message }: z.infer<typeof callbackQuerySchema>,
  now: () => Date,
): IncomingMessage | undefined {
  const place = message && placeOf(message, from)
  if (!place || data === undefined || data === '') return undefined
  return {
    kind: 'message',
    channel: 'telegram',
    eventId: eventIds.button(id),
    ...place,
    content: { kind: 'option', value: data },
    // Telegram does not tell when the button was pressed.
    sentAt: now().getTime(),
  }
}

/** In a private chat `kicked` means: blocked us (Bot API, ChatMemberUpdated). Starting again comes as /start. */
function readMembership(
  { chat, date, new_chat_member: member }: z.infer<typeof myChatMemberSchema>,
  updateId: number,
): IncomingMessage | undefined {
  if (chat.type !== 'private' || member.status !== 'kicked') return undefined
  return {
    kind: 'message',
    channel: 'telegram',
    eventId: eventIds.update(updateId),
    conversation: String(chat.id),
    address: { chatId: chat.id },
    content: { kind: 'stop' },
    sentAt: date * 1000,
  }
}
