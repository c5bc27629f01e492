import type { ChannelLimits } from '../channel-limits.ts'
import { plainDialect } from '../rendering/dialects/plain.ts'

/** Messenger's limits (Messenger Platform: "Send API", "Quick replies", "Rate limits"). */
export const messengerLimits: ChannelLimits = {
  text: 2000,
  measure: (text) => text.length,
  parts: 3,
  /** Quick replies. */
  options: { style: 'buttons', maximum: 13, label: 20 },
  feedback: true,
  dialect: plainDialect,
  /** Per page, for messages of text. */
  perSecond: 300,
  conversationInterval: 0,
  /** The standard messaging window, from the person's last message. */
  window: 24 * 60 * 60 * 1000,
  idempotent: false,
}
