import type { Logger } from 'pino'
import { z } from 'zod'
import type { DeliveryStatus, Incoming, IncomingMessage, MessageContent } from '../channel.ts'
import { attachmentSchema, readAttachments } from './read-attachments.ts'
import { isStopWord } from './is-stop-word.ts'
import { readButton } from './read-button.ts'
import { readTimestamp, timestampSchema } from './read-timestamp.ts'

/** The account whose messages are read. */
interface MessagingAccount {
  channel: 'messenger' | 'instagram'
  /** The id of the page or of the Instagram account: messages to any other are not ours. */
  id: string
  /** The environment variable that holds the id, for the log. */
  variable: string
  now: () => Date
  logger: Pick<Logger, 'warn'>
}

const id = z.union([z.string().min(1), z.number().transform(String)])

const messageSchema = z.object({
  mid: z.string().min(1),
  text: z.string().optional().catch(undefined),
  is_echo: z.boolean().optional().catch(undefined),
  is_deleted: z.boolean().optional().catch(undefined),
  is_unsupported: z.boolean().optional().catch(undefined),
  quick_reply: z.object({ payload: z.string() }).optional().catch(undefined),
  attachments: z.array(attachmentSchema).default([]).catch([]),
})

const eventSchema = z.object({
  sender: z.object({ id }),
  recipient: z.object({ id }),
  timestamp: timestampSchema,
  message: messageSchema.optional().catch(undefined),
  postback: z
    .object({
      mid: z.string().min(1).optional(),
      title: z.string().optional(),
      payload: z.string().optional(),
    })
    .optional()
    .catch(undefined),
  delivery: z
    .object({ mids: z.array(z.string()).default([]) })
    .optional()
    .catch(undefined),
  read: z
    .object({ mid: z.string().min(1) })
    .optional()
    .catch(undefined),
})
type MessagingEvent = z.infer<typeof eventSchema>

// `standby` is left out on purpose: those are the messages of a conversation that a person has taken over in Meta's
// inbox, and there the chatbot keeps quiet. `changes` are comments on posts: public, and not for us.
const entrySchema = z.object({ messaging: z.array(z.unknown()).default([]).catch([]) })

/** The messages and delivery receipts in one `entry` of Messenger or Instagram, which share a format. */
export function readMessagingEntry(entry: unknown, account: MessagingAccount): Incoming[] {
  const parsed = entrySchema.safeParse(entry)
  return parsed.success ? parsed.data.messaging.flatMap((event) => readEvent(event, account)) : []
}

function readEvent(raw: unknown, account: MessagingAccount): Incoming[] {
  const parsed = eventSchema.safeParse(raw)
  if (!parsed.success) return []
  const event = parsed.data
  // What we sent ourselves comes back as an echo, with the parties the other way round.
  if (event.message?.is_echo || event.sender.id === account.id) return []
  if (event.recipient.id !== account.id) {
    account.logger.warn(
      `${account.variable} is ${account.id}, maar er kwam een bericht binnen voor ${event.recipient.id}; het is genegeerd. Controleer ${account.variable}.`,
    )
    return []
  }
  const statuses = readStatuses(event, account)
  const message = readMessage(event, account)
  return message === undefined ? statuses : [...statuses, message]
}

/** Which messages arrived or were read. Receipts that only say "everything before this time" name no message. */
function readStatuses({ delivery, read }: MessagingEvent, { channel }: MessagingAccount): DeliveryStatus[] {
  const delivered = (delivery?.mids ?? []).map((platformId): DeliveryStatus => {
    return { kind: 'status', channel, platformId, state: 'delivered' }
  })
  if (read === undefined) return delivered
  return [...delivered, { kind: 'status', channel, platformId: read.mid, state: 'read' }]
}

function readMessage(event: MessagingEvent, { channel, now }: MessagingAccount): IncomingMessage | undefined {
  const content = event.message ? readContent(event.message) : readPostback(event)
  if (content === undefined) return undefined
  const sentAt = readTimestamp(event.timestamp, now)
  const eventId =
    event.message?.mid ??
    event.postback?.mid ??
    // Old postbacks have no id of their own: who, when and what is as unique as it gets.
    `postback:${event.sender.id}:${event.timestamp ?? ''}:${event.postback?.payload ?? ''}`
  const conversation = event.sender.id
  return { kind: 'message', channel, eventId, conversation, address: { id: conversation }, content, sentAt }
}

function readPostback({ postback }: MessagingEvent): MessageContent | undefined {
  return postback && readButton(postback.payload, postback.title)
}

/** Deletions, edits and reactions are met with silence: nothing was asked. */
function readContent(message: z.infer<typeof messageSchema>): MessageContent | undefined {
  if (message.is_deleted) return undefined
  const pressed = message.quick_reply && readButton(message.quick_reply.payload, undefined)
  if (pressed) return pressed
  const kinds = readAttachments(message.attachments)
  const text = message.text?.trim()
  if (text) {
    if (isStopWord(text)) return { kind: 'stop' }
    const named = kinds.filter((kind) => kind !== 'other')
    return { kind: 'text', text, ...(named.length > 0 && { attachments: named }) }
  }
  if (message.is_unsupported) return { kind: 'unsupported', what: kinds[0] ?? 'other' }
  return kinds[0] && { kind: 'unsupported', what: kinds[0] }
}
