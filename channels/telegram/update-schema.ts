import { z } from 'zod'

/**
 * The part of Telegram's updates that we read (Bot API: Update, Message, CallbackQuery, ChatMemberUpdated). Whatever
 * else is in them may change without harm.
 */

const userSchema = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  language_code: z.string().optional(),
})

const chatSchema = z.object({ id: z.int(), type: z.string() })

const entitySchema = z.object({
  type: z.string(),
  /** In UTF-16 units, as in JavaScript. */
  offset: z.int(),
  length: z.int(),
  user: userSchema.optional(),
})

export const messageSchema = z.looseObject({
  message_id: z.int(),
  /** Seconds since 1970. */
  date: z.int().nonnegative().max(8_640_000_000),
  chat: chatSchema,
  from: userSchema.optional(),
  text: z.string().optional(),
  entities: z.array(entitySchema).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entitySchema).optional(),
  media_group_id: z.string().optional(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  reply_to_message: z.object({ from: userSchema.optional() }).optional(),
})

export const callbackQuerySchema = z.object({
  id: z.string().min(1).max(200),
  from: userSchema,
  data: z.string().optional(),
  /** Of a message too old to be shown, only the chat and the id are given. */
  message: z
    .object({
      chat: chatSchema,
      message_thread_id: z.int().optional(),
      is_topic_message: z.boolean().optional(),
    })
    .optional(),
})

export const myChatMemberSchema = z.object({
  chat: chatSchema,
  date: z.int().nonnegative().max(8_640_000_000),
  new_chat_member: z.object({ status: z.string() }),
})

export const updateSchema = z.looseObject({ update_id: z.int() })

export type TelegramUser = z.infer<typeof userSchema>
export type TelegramMessage = z.infer<typeof messageSchema>
export type Update = z.infer<typeof updateSchema>
