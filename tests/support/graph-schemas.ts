import { z } from 'zod'

const characters = (maximum: number) =>
  z
    .string()
    .min(1)
    .refine(
      (text) => text.trim() === text && text.length <= maximum,
      `at most ${maximum} characters, trimmed`,
    )
const unique = (values: string[]) => new Set(values).size === values.length

/** "Interactive reply buttons messages": body 1024, 1 to 3 buttons, id 256, title 20 and no two the same. */
const replyButtons = z.strictObject({
  type: z.literal('button'),
  body: z.strictObject({ text: z.string().min(1).max(1024) }),
  action: z.strictObject({
    buttons: z
      .array(
        z.strictObject({
          type: z.literal('reply'),
          reply: z.strictObject({ id: characters(256), title: characters(20) }),
        }),
      )
      .min(1)
      .max(3)
      .refine((buttons) => unique(buttons.map((button) => button.reply.title)), 'titles must differ')
      .refine((buttons) => unique(buttons.map((button) => button.reply.id)), 'ids must differ'),
  }),
})

/** "Interactive list messages": body 4096, button 20, sections with a title of 24, together 10 rows: 200, 24, 72. */
const listMessage = z.strictObject({
  type: z.literal('list'),
  body: z.strictObject({ text: z.string().min(1).max(4096) }),
  action: z.strictObject({
    button: characters(20),
    sections: z
      .array(
        z.strictObject({
          title: characters(24),
          rows: z
            .array(
              z.strictObject({
                id: characters(200),
                title: characters(24),
                description: characters(72).optional(),
              }),
            )
            .min(1),
        }),
      )
      .min(1)
      .max(10)
      .refine((sections) => {
        const ids = sections.flatMap((section) => section.rows.map((row) => row.id))
        return ids.length <= 10 && unique(ids)
      }, 'at most 10 rows, with ids that differ'),
  }),
})

/** `to` takes a number; a business-scoped user id there is accepted by Meta and never delivered: refused here. */
const whatsappShared = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual'),
  to: z
    .string()
    .regex(/^\d{6,15}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z\d]{1,128}$/)
    .optional(),
}
export const whatsappMessage = z
  .union([
    z.strictObject({
      ...whatsappShared,
      type: z.literal('text'),
      text: z.strictObject({ body: z.string().min(1).max(4096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({
      ...whatsappShared,
      type: z.literal('interactive'),
      interactive: z.union([replyButtons, listMessage]),
    }),
  ])
  .refine(({ to, recipient }) => (to ?? recipient) !== undefined, 'to or recipient is required')
export const whatsappRead = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().startsWith('wamid.'),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
})

/** "Quick replies": up to 13, title 20 characters, payload 1000. */
export const messagingMessage = (text: z.ZodString | z.ZodType<string>) =>
  z.strictObject({
    recipient: z.strictObject({ id: z.string().regex(/^\d+$/) }),
    messaging_type: z.enum(['RESPONSE', 'UPDATE']),
    message: z.strictObject({
      text,
      quick_replies: z
        .array(
          z.strictObject({
            content_type: z.literal('text'),
            title: characters(20),
            payload: z.string().min(1).max(1000),
          }),
        )
        .min(1)
        .max(13)
        .optional(),
    }),
  })
export const senderAction = z.strictObject({
  recipient: z.strictObject({ id: z.string().regex(/^\d+$/) }),
  sender_action: z.enum(['typing_on', 'typing_off', 'mark_seen']),
})
export const messengerText = z.string().min(1).max(2000)
export const instagramText = z
  .string()
  .min(1)
  .refine((text) => Buffer.byteLength(text) < 1000, 'under 1000 bytes')
