import type { ChannelLimits } from '../channel-limits.ts'
import { plainDialect } from '../rendering/dialects/plain.ts'

/** E-mail has room for everything; what is careful here is the pace. */
export const emailLimits: ChannelLimits = {
  text: Infinity,
  measure: (text) => text.length,
  parts: 1,
  options: { style: 'numbered', maximum: 0, label: 200 },
  feedback: true,
  dialect: plainDialect,
  /** Exchange Online takes 30 messages a minute from one mailbox (Microsoft Learn, "Exchange Online limits"). */
  perSecond: 0.5,
  conversationInterval: 0,
  /** SMTP knows no idempotency key; the same Message-ID shows the reader's program a repeat, but promises nothing. */
  idempotent: false,
}
