import type { IncomingMessage } from '../channel.ts'
import type { TelegramMessage, TelegramUser } from './update-schema.ts'

/** The part of a message that says where it was said. */
type Placed = Pick<TelegramMessage, 'chat' | 'message_thread_id' | 'is_topic_message'>

/** Where something was said, by whom, and where the answer goes. */
type Place = Required<Pick<IncomingMessage, 'conversation' | 'address' | 'isPublic'>> &
  Pick<IncomingMessage, 'language'>

/**
 * A private chat is a conversation; in a group everyone has a conversation of their own with us, so that one person's
 * question does not change what another's means.
 * @returns nothing for a channel, where nobody talks to us
 */
export function placeOf(
  { chat, message_thread_id: threadId, is_topic_message: isTopic }: Placed,
  from: TelegramUser,
): Place | undefined {
  const isGroup = chat.type === 'group' || chat.type === 'supergroup'
  if (!isGroup && chat.type !== 'private') return undefined
  // Outside a topic a thread is only a row of replies: Telegram refuses it as a place to send to.
  const topic = isTopic && threadId !== undefined ? { threadId } : {}
  const language = readLanguage(from.language_code)
  return {
    conversation: [chat.id, ...Object.values(topic), ...(isGroup ? [from.id] : [])].join(':'),
    address: { chatId: chat.id, ...topic, ...(isGroup && { isGroup }) },
    isPublic: isGroup,
    ...(language && { language }),
  }
}

/** An IETF language tag, for instance `nl` or `en-GB`: the language of the person's app. */
function readLanguage(tag: string | undefined): IncomingMessage['language'] {
  const language = tag?.toLowerCase().split('-')[0]
  return language === 'nl' || language === 'en' ? language : undefined
}
