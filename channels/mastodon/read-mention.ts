import type { IncomingMessage, MessageContent, UnsupportedKind } from '../channel.ts'
import { isStopWord } from '../meta/is-stop-word.ts'
import type { MastodonAddress } from './mastodon-address.ts'
import type { OwnAccount, Status } from './mastodon-schemas.ts'
import { readStatusText } from './status-text.ts'

const attachmentKinds: Record<string, UnsupportedKind> = {
  image: 'image',
  gifv: 'video',
  video: 'video',
  audio: 'audio',
}

/**
 * A post that mentions us, in public or in a private message, for the inbox.
 * @returns nothing for what we do not answer: ourselves, other bots, and what people say to each other with our name
 *   only carried along
 */
export function readMention(status: Status, own: OwnAccount): IncomingMessage | undefined {
  const { account, visibility } = status
  if (account.id === own.id || account.bot || account.group) return undefined
  const { text, mentions } = readStatusText(status.content)
  if (!isForUs(status, mentions, own)) return undefined
  const address = addressOf(status)
  return {
    kind: 'message',
    channel: 'mastodon',
    eventId: status.id,
    // What someone asks in private never mixes with what they ask in public.
    conversation: `${account.id}:${visibility}`,
    address,
    content: readContent(status, text),
    ...(address.language && { language: address.language }),
    isPublic: visibility !== 'direct',
    sentAt: Date.parse(status.created_at),
  }
}

/** Where and how an answer to a post goes. */
export function addressOf({ id, account, visibility, spoiler_text: warning, language: tag }: Status) {
  const language = readLanguage(tag)
  return {
    statusId: id,
    acct: account.acct,
    visibility,
    ...(warning && { warning }),
    ...(language && { language }),
  } satisfies MastodonAddress
}

/** In a reply to someone else apps copy all names: only who names us first talks to us. */
function isForUs(status: Status, mentions: string[], own: OwnAccount): boolean {
  const isReply = Boolean(status.in_reply_to_id)
  const toOthers = ![own.id, status.account.id].includes(status.in_reply_to_account_id ?? '')
  if (!isReply || !toOthers) return true
  const ourAddresses = status.mentions.filter(({ id }) => id === own.id).map(({ url }) => url)
  return [own.url, ...ourAddresses].includes(mentions[0] ?? '')
}

function readContent({ media_attachments: media }: Status, text: string): MessageContent {
  const attachments = [...new Set(media.map(({ type }) => attachmentKinds[type] ?? 'other'))]
  const [first] = attachments
  if (text === '') return first ? { kind: 'unsupported', what: first } : { kind: 'start' }
  if (isStopWord(text)) return { kind: 'stop' }
  return { kind: 'text', text, ...(first && { attachments }) }
}

/** ISO 639, sometimes with a region. */
function readLanguage(tag: string | null | undefined): IncomingMessage['language'] {
  const language = tag?.toLowerCase().split('-')[0]
  return language === 'nl' || language === 'en' ? language : undefined
}
