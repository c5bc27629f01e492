import type { IncomingMessage, MessageContent, UnsupportedKind } from '../channel.ts'
import { isStopWord } from '../meta/is-stop-word.ts'
import { readAttachment } from './read-attachment.ts'
import { type OwnBot, readAddressedText } from './read-addressed-text.ts'
import { placeOf } from './read-place.ts'
import { eventIds } from './telegram-address.ts'
import type { TelegramMessage } from './update-schema.ts'

/**
 * A message that someone sent, for the inbox.
 * @returns nothing for what we do not answer: other bots, channels, what people in a group say to each other, and
 *   messages about the chat itself
 */
export async function readMessage(
  message: TelegramMessage,
  updateId: number,
  own: OwnBot,
): Promise<IncomingMessage | undefined> {
  const { chat, from } = message
  if (!from || from.is_bot) return undefined
  const place = placeOf(message, from)
  if (!place) return undefined
  const text = await readText(message, own)
  const content = text === undefined ? undefined : readContent(text, readAttachment(message), place.isPublic)
  if (!content) return undefined
  return {
    kind: 'message',
    channel: 'telegram',
    eventId: eventIdOf(message, updateId, content, chat.id),
    ...place,
    content,
    sentAt: message.date * 1000,
  }
}

async function readText(message: TelegramMessage, own: OwnBot): Promise<string | undefined> {
  if (message.chat.type !== 'private') return readAddressedText(message, own)
  return (message.text ?? message.caption ?? '').trim()
}

function readContent(
  text: string,
  attachment: UnsupportedKind | undefined,
  isGroup: boolean,
): MessageContent | undefined {
  if (text === '') {
    if (attachment) return { kind: 'unsupported', what: attachment }
    // Only our name: someone in a group wants to know what we do. In a private chat it is not a message to us at all.
    return isGroup ? { kind: 'start' } : undefined
  }
  const command = /^\/(\w+)(?=\s|$)/.exec(text)?.[1]?.toLowerCase()
  if (command === 'start' || command === 'help') return { kind: 'start' }
  if (command === 'stop' || isStopWord(text)) return isGroup ? undefined : { kind: 'stop' }
  return { kind: 'text', text, ...(attachment && { attachments: [attachment] }) }
}

/** Message ids count within a chat; 0 stands for a message that has no number (yet). */
function eventIdOf(
  { message_id: messageId, media_group_id: albumId }: TelegramMessage,
  updateId: number,
  content: MessageContent,
  chatId: number,
): string {
  if (albumId !== undefined && content.kind === 'unsupported') return eventIds.album(chatId, albumId)
  return messageId > 0 ? eventIds.message(chatId, messageId) : eventIds.update(updateId)
}
