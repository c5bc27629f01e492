import type { ChannelLimits } from '../channel-limits.ts'
import { whatsappDialect } from '../rendering/dialects/whatsapp.ts'

/** WhatsApp's limits (WhatsApp Business Platform: "Text messages", "Interactive reply buttons", "Interactive lists"). */
export const whatsappLimits: ChannelLimits = {
  text: 4096,
  measure: (text) => text.length,
  parts: 2,
  options: {
    style: 'buttons',
    /** Up to 3 are buttons, more are the rows of a list. */
    maximum: 10,
    /** A button's title; a row's may have 24. */
    label: 20,
    /** The body above buttons; above a list it may be 4096. */
    text: 1024,
  },
  feedback: true,
  dialect: whatsappDialect,
  /** "Throughput": 80 for a number of the Cloud API. */
  perSecond: 80,
  /** "Pair rate limit": one per 6 seconds to the same person, but a short burst is allowed and is caught up later. */
  conversationInterval: 1000,
  /** The customer service window, from the person's last message. */
  window: 24 * 60 * 60 * 1000,
  idempotent: false,
}
