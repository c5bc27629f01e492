import type { TelegramMessage } from './update-schema.ts'

/** Who we are on Telegram. */
export interface OwnBot {
  id: number
  /** Without the @. Throws while Telegram does not tell it. */
  username: () => Promise<string>
}

type Entity = NonNullable<TelegramMessage['entities']>[number]

/**
 * The words of a message in a group, when it is meant for us: it names us, is a command for us, or answers a message of
 * ours. In a group we do not answer what people say to each other.
 * @returns the words without our name; nothing when the message is not for us
 * @throws when that depends on our name, and Telegram does not tell it
 */
export async function readAddressedText(message: TelegramMessage, own: OwnBot): Promise<string | undefined> {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const username = entities.some(canNameUs) ? await own.username() : undefined
  const ours = entities.filter((entity) => namesUs(entity, text, own.id, username))
  const answersUs = message.reply_to_message?.from?.id === own.id
  if (ours.length === 0 && !answersUs) return undefined
  return withoutNames(text, ours).trim()
}

function canNameUs({ type }: Entity): boolean {
  return type === 'mention' || type === 'bot_command'
}

function namesUs(entity: Entity, text: string, ownId: number, username: string | undefined): boolean {
  if (entity.type === 'text_mention') return entity.user?.id === ownId
  if (!canNameUs(entity) || username === undefined) return false
  const words = wordsOf(entity, text).toLowerCase()
  return words.slice(words.indexOf('@')) === `@${username.toLowerCase()}`
}

/** Of a command for us (`/start@our_bot`) the command itself stays. */
function withoutNames(text: string, entities: Entity[]): string {
  return entities
    .toSorted((one, other) => other.offset - one.offset)
    .reduce((rest, entity) => {
      const words = wordsOf(entity, rest)
      const kept = entity.type === 'bot_command' ? words.slice(0, words.indexOf('@')) : ''
      return rest.slice(0, entity.offset) + kept + rest.slice(entity.offset + entity.length)
    }, text)
    .replace(/[^\S\n]{2,}/g, ' ')
}

function wordsOf({ offset, length }: Entity, text: string): string {
  return text.slice(Math.max(0, offset), Math.max(0, offset + length))
}
