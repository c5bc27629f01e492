import type { Logger } from 'pino'
import { z } from 'zod'
import type { DeliveryStatus, Incoming, IncomingMessage } from '../channel.ts'
import { judgeGraphError } from '../meta/judge-graph-error.ts'
import { readTimestamp, timestampSchema } from '../meta/read-timestamp.ts'
import { contentSchema, readContent } from './read-content.ts'

/** Our number. */
interface WhatsappAccount {
  /** Messages to other numbers of the same business are not ours. */
  phoneNumberId: string
  now: () => Date
  logger: Pick<Logger, 'warn'>
}

const list = z.array(z.unknown()).default([]).catch([])
const text = z.string().min(1).optional().catch(undefined)

const entrySchema = z.object({ changes: list })
// Other fields are no messages: templates, quality, echoes of the WhatsApp Business app, a user id that Meta changed
// (`user_id_update`: who has it now comes with the next message).
const changeSchema = z.object({
  field: z.literal('messages'),
  value: z.object({
    metadata: z.object({ phone_number_id: z.string() }),
    contacts: z
      .array(z.object({ wa_id: text, user_id: text }))
      .default([])
      .catch([]),
    messages: list,
    statuses: list,
  }),
})
type Contact = z.infer<typeof changeSchema>['value']['contacts'][number]

const messageSchema = contentSchema.extend({
  id: z.string().min(1),
  /** A phone number; left out for people who hide it behind a user name. */
  from: text,
  /** The business-scoped user id: since April 2026, and the same as long as the person keeps this number. */
  from_user_id: text,
  /** Only in groups, where others read along and nobody addressed us: silence. */
  group_id: text,
  timestamp: timestampSchema,
})

const statusSchema = z.object({
  id: z.string().min(1),
  status: z.enum(['delivered', 'read', 'failed']),
  errors: z
    .array(z.object({ code: z.number(), title: text, message: text }))
    .default([])
    .catch([]),
})

/** The messages and delivery receipts in one `entry` (WhatsApp Business Platform, "messages webhook reference"). */
export function readWhatsappEntry(entry: unknown, account: WhatsappAccount): Incoming[] {
  const parsed = entrySchema.safeParse(entry)
  return parsed.success ? parsed.data.changes.flatMap((change) => readChange(change, account)) : []
}

function readChange(change: unknown, { phoneNumberId, now, logger }: WhatsappAccount): Incoming[] {
  const parsed = changeSchema.safeParse(change)
  if (!parsed.success) return []
  const { metadata, contacts, messages, statuses } = parsed.data.value
  if (metadata.phone_number_id !== phoneNumberId) {
    logger.warn(
      `WHATSAPP_PHONE_NUMBER_ID is ${phoneNumberId}, maar er kwam iets binnen voor nummer-id ${metadata.phone_number_id}; het is genegeerd. Controleer WHATSAPP_PHONE_NUMBER_ID.`,
    )
    return []
  }
  // With one message per person in `contacts`, that is who wrote.
  const contact = contacts.length === 1 ? contacts[0] : undefined
  return [
    ...statuses.flatMap((status) => readStatus(status) ?? []),
    ...messages.flatMap((message) => readMessage(message, contact, now) ?? []),
  ]
}

function readMessage(
  raw: unknown,
  contact: Contact | undefined,
  now: () => Date,
): IncomingMessage | undefined {
  const parsed = messageSchema.safeParse(raw)
  if (!parsed.success) return undefined
  const message = parsed.data
  const content = readContent(message)
  const userId = message.from_user_id ?? contact?.user_id
  const phone = message.from ?? contact?.wa_id
  const conversation = userId ?? phone
  if (content === undefined || conversation === undefined || message.group_id !== undefined) return undefined
  return {
    kind: 'message',
    channel: 'whatsapp',
    eventId: message.id,
    conversation,
    // Who has a user id is answered by it: the phone number is not needed, so it is not kept.
    address: { ...(userId ? { recipient: userId } : { to: conversation }), messageId: message.id },
    content,
    sentAt: readTimestamp(message.timestamp, now),
  }
}

/** `sent` tells nothing that the answer to our call did not; receipts come in any order. */
function readStatus(raw: unknown): DeliveryStatus | undefined {
  const parsed = statusSchema.safeParse(raw)
  if (!parsed.success) return undefined
  const { id, status, errors } = parsed.data
  const receipt = { kind: 'status', channel: 'whatsapp', platformId: id } as const
  if (status !== 'failed') return { ...receipt, state: status }
  const [error] = errors
  if (error === undefined)
    return { ...receipt, state: 'failed', reason: 'WhatsApp kon het bericht niet afleveren.' }
  const { reason } = judgeGraphError({ code: error.code, message: error.message ?? error.title })
  return { ...receipt, state: 'failed', reason }
}
