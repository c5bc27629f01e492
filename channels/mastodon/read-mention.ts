import type { mastodon } from 'masto'
import type { IncomingMessage, MessageContent, UnsupportedKind } from '../channel.ts'
import { isStopWord } from '../meta/is-stop-word.ts'
import type { MastodonAddress } from './mastodon-address.ts'
import { readStatusText } from './status-text.ts'

/** Who we are on Mastodon. */
export type OwnAccount = Pick<mastodon.v1.Account, 'id' | 'acct' | 'url'>

const attachmentKinds: Record<string, UnsupportedKind> = {
  image: 'image',
  gifv: 'video',
  video: 'video',
  audio: 'audio',
}

/**
 * A notification that someone mentioned us, for the inbox: in public or in a private message.
 * @returns nothing for what we do not answer: boosts, favourites, polls and the like, ourselves, other bots, and what
 *   people say to each other with our name only carried along
 */
export function readMention(
  { type, status }: Pick<mastodon.v1.Notification, 'type' | 'status'>,
  own: OwnAccount,
): IncomingMessage | undefined {
  if (type !== 'mention' || !status) return undefined
  const { account, visibility } = status
  if (account.id === own.id || account.bot || account.group) return undefined
  const { text, mentions } = readStatusText(status.content)
  if (!isForUs(status, mentions, own)) return undefined
  const language = readLanguage(status.language)
  const address = {
    statusId: status.id,
    acct: account.acct,
    visibility,
    ...(status.spoilerText && { warning: status.spoilerText }),
    ...(language && { language }),
  } satisfies MastodonAddress
  return {
    kind: 'message',
    channel: 'mastodon',
    eventId: status.id,
    // What someone asks in private never mixes with what they ask in public.
    conversation: `${account.id}:${visibility}`,
    address,
    content: readContent(status, text),
    ...(language && { language }),
    isPublic: visibility !== 'direct',
    sentAt: Date.parse(status.createdAt),
  }
}

/** In a reply to someone else apps copy all names: only who names us first talks to us. */
function isForUs(status: mastodon.v1.Status, mentions: string[], own: OwnAccount): boolean {
  const isReply = Boolean(status.inReplyToId)
  const toOthers = ![own.id, status.account.id].includes(status.inReplyToAccountId ?? '')
  if (!isReply || !toOthers) return true
  const ourAddresses = status.mentions.filter(({ id }) => id === own.id).map(({ url }) => url)
  return [own.url, ...ourAddresses].includes(mentions[0] ?? '')
}

function readContent({ mediaAttachments: media }: mastodon.v1.Status, text: string): MessageContent {
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
