import { z } from 'zod'

/** What Telegram's methods take (Bot API, core.telegram.org/bots/api): unknown fields are errors here. */

const bytes = (text: string) => new TextEncoder().encode(text).length

const chatId = z.union([z.int(), z.string().regex(/^@\w{5,}$/)])

/** InlineKeyboardButton: text, and exactly one thing to do; `callback_data` is 1-64 bytes. */
const callbackButton = z.strictObject({
  text: z.string().trim().min(1),
  callback_data: z
    .string()
    .min(1)
    .refine((value) => bytes(value) <= 64, 'BUTTON_DATA_INVALID'),
})

const inlineKeyboard = z.strictObject({
  inline_keyboard: z
    .array(z.array(callbackButton).min(1).max(8))
    .refine((rows) => rows.flat().length <= 100, 'reply markup is too long'),
})

export const sendMessage = z.strictObject({
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  text: z.string().min(1),
  parse_mode: z.enum(['HTML', 'MarkdownV2', 'Markdown']).optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean().optional() }).optional(),
  reply_parameters: z
    .strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() })
    .optional(),
  reply_markup: inlineKeyboard.optional(),
})

export const sendChatAction = z.strictObject({
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  action: z.enum(['typing', 'upload_photo', 'record_voice', 'find_location']),
})

export const answerCallbackQuery = z.strictObject({
  callback_query_id: z.string().min(1),
  text: z.string().max(200).optional(),
})

/** setWebhook: https, one of four ports, a secret of 1-256 characters, 1-100 connections. */
export const setWebhook = z.strictObject({
  url: z
    .url({ protocol: /^https$/ })
    .refine((url) => ['', '443', '80', '88', '8443'].includes(new URL(url).port), 'bad webhook: port'),
  secret_token: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/)
    .optional(),
  allowed_updates: z
    .array(z.enum(['message', 'edited_message', 'callback_query', 'my_chat_member']))
    .optional(),
  max_connections: z.int().min(1).max(100).optional(),
})

export const noParameters = z.strictObject({})
