import { z } from 'zod'

/** Where to answer on Telegram. */
export const telegramAddressSchema = z.object({
  chatId: z.number(),
  /** The topic within the chat. */
  threadId: z.number().optional(),
  /** In a group we answer with a reference to the question. */
  isGroup: z.boolean().optional(),
})

export type TelegramAddress = z.infer<typeof telegramAddressSchema>

/**
 * The ids that we give to Telegram's events; `send` gets the id back as `replyTo`. Telegram's `update_id` would not do:
 * after a week without updates Telegram goes on from a random number.
 */
export const eventIds = {
  message: (chatId: number, messageId: number) => `message:${chatId}:${messageId}`,
  /** All pictures of an album share it: we say once that we cannot see them. */
  album: (chatId: number, albumId: string) => `album:${chatId}:${albumId}`,
  button: (callbackQueryId: string) => `button:${callbackQueryId}`,
  update: (updateId: number) => `update:${updateId}`,
}

/** The message in the chat that an event was, to refer to it. */
export function messageIdOf(eventId: string): number | undefined {
  const digits = /^message:-?\d+:(\d+)$/.exec(eventId)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The press on a button that an event was, to answer it. */
export function callbackQueryIdOf(eventId: string): string | undefined {
  return /^button:(.+)$/s.exec(eventId)?.[1]
}
