import type { ChannelLimits } from '../channel-limits.ts'
import { plainDialect } from '../rendering/dialects/plain.ts'

/** Instagram's limits (Instagram Messaging: "Send a message", "Quick replies"; Messenger Platform: "Rate limits"). */
export const instagramLimits: ChannelLimits = {
  /** Bytes: "must be under 1000" in one guide and "1000 or less" in another. */
  text: 999,
  measure: (text) => Buffer.byteLength(text, 'utf8'),
  parts: 3,
  /** Quick replies: text only, and not shown in a browser, where the label can be typed. */
  options: { style: 'buttons', maximum: 13, label: 20 },
  feedback: true,
  dialect: plainDialect,
  /** Per account, for messages of text. */
  perSecond: 300,
  conversationInterval: 0,
  /** The standard messaging window, from the person's last message. */
  window: 24 * 60 * 60 * 1000,
  idempotent: false,
}
