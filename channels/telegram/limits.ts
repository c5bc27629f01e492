import type { ChannelLimits } from '../channel-limits.ts'
import { telegramHtmlDialect } from '../rendering/dialects/telegram-html.ts'

/** Telegram's limits (Bot API: sendMessage, InlineKeyboardButton; Bots FAQ: "My bot is hitting limits"). */
export const telegramLimits: ChannelLimits = {
  /** "1-4096 characters after entities parsing": with the tags counted too we always stay below it. */
  text: 4096,
  measure: (text) => text.length,
  parts: 2,
  options: {
    style: 'buttons',
    /** One under the other: more would not fit on a telephone. */
    maximum: 8,
    /** Telegram has no limit; telephones cut off what is longer. */
    label: 60,
  },
  feedback: true,
  dialect: telegramHtmlDialect,
  /** "No more than about 30 messages per second". */
  perSecond: 25,
  /** "Avoid sending more than one message per second" in one chat; groups (20 a minute) are slowed down by a 429. */
  conversationInterval: 1000,
  idempotent: false,
}
