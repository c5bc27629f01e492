import { createHash } from 'node:crypto'
import type { Language } from '../../server/question.ts'
import type { IncomingMessage, MessageContent, UnsupportedKind } from '../channel.ts'
import type { Activity } from './activity-schema.ts'
import { addressOf } from './bot-address.ts'

/**
 * An activity as a message of ours. Edits, deletions, reactions, typing and every kind that we do not know are no
 * messages: a deliberate silence.
 * @param bytes the activity as it came: it is the event's id when the platform gave none
 */
export function readActivity(activity: Activity, bytes: Uint8Array, now: Date): IncomingMessage | undefined {
  const content = readContent(activity)
  if (!content) return undefined
  const language = readLanguage(activity.locale)
  const sentAt = Date.parse(activity.timestamp ?? '')
  const place = `${activity.channelId} ${activity.conversation.id}`
  return {
    kind: 'message',
    channel: 'bot-framework',
    eventId: `${place} ${activity.id || createHash('sha256').update(bytes).digest('hex')}`,
    conversation: place,
    address: addressOf(activity),
    content,
    ...(language ? { language } : {}),
    ...(activity.conversation.isGroup ? { isPublic: true } : {}),
    sentAt: Number.isNaN(sentAt) ? now.getTime() : sentAt,
  }
}

function readContent(activity: Activity): MessageContent | undefined {
  switch (activity.type) {
    case 'message':
      return readMessage(activity)
    case 'conversationUpdate':
      return isBeginning(activity) ? { kind: 'start' } : undefined
    // Teams tells both an installation and a conversation that began: the second greets.
    case 'installationUpdate':
      return activity.action?.startsWith('remove') ? { kind: 'stop' } : undefined
    case 'contactRelationUpdate':
      return activity.action === 'remove' ? { kind: 'stop' } : { kind: 'start' }
    case 'endOfConversation':
      return { kind: 'stop' }
    default:
      return undefined
  }
}

/** A person came to us, or we came into a group; who joins a group where we are already did not come for us. */
function isBeginning({ membersAdded, recipient, conversation }: Activity): boolean {
  const isGroup = conversation.isGroup === true
  return (membersAdded ?? []).some(({ id }) => (id === recipient?.id) === isGroup)
}

function readMessage(activity: Activity): MessageContent | undefined {
  const text = withoutMentions(activity)
  const attachments = (activity.attachments ?? []).flatMap(
    ({ contentType }) => attachmentKind(contentType) ?? [],
  )
  if (text !== '') return { kind: 'text', text, ...(attachments.length > 0 ? { attachments } : {}) }
  const [what] = attachments
  return what ? { kind: 'unsupported', what } : undefined
}

/** In a group people write "<at>Vraagbaak</at> wat kost een paspoort": our own name is no part of the question. */
function withoutMentions({ text, entities, recipient }: Activity): string {
  const ours = (entities ?? []).filter(
    ({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient?.id,
  )
  return ours.reduce((rest, mention) => rest.replace(mention.text ?? '', ' '), text ?? '').trim()
}

const attachmentKinds: [pattern: RegExp, kind: UnsupportedKind][] = [
  [/^image\//, 'image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
]

/** Teams sends every text a second time as an attachment with HTML: that is no attachment to people. */
function attachmentKind(contentType: string | null | undefined): UnsupportedKind | undefined {
  if (!contentType || contentType === 'text/html' || contentType === 'text/plain') return undefined
  return attachmentKinds.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'file'
}

function readLanguage(locale: string | null | undefined): Language | undefined {
  const [language] = (locale ?? '').toLowerCase().split(/[-_]/)
  return language === 'nl' || language === 'en' ? language : undefined
}
