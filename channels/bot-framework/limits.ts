import type { ChannelLimits } from '../channel-limits.ts'
import { markdownDialect } from '../rendering/dialects/markdown.ts'

/**
 * The smallest limits of the platforms behind the Bot Framework that show suggested actions. The connector cuts what a
 * platform cannot show; 3,500 stays below every one of them (Teams: some 28 kB a message, Slack: 4,000 characters).
 */
export const botFrameworkLimits: ChannelLimits = {
  text: 3500,
  measure: (text) => text.length,
  parts: 2,
  options: {
    style: 'buttons',
    /** Teams shows six suggested actions at most (Microsoft, "Suggested actions"). */
    maximum: 6,
    /** What is longer wraps or is cut in Teams and in Web Chat. */
    label: 60,
  },
  feedback: true,
  dialect: markdownDialect,
  /** Teams: 50 requests per second per bot and tenant; half of it. */
  perSecond: 25,
  /** Teams: 7 messages in a second to one conversation, and 60 in half a minute; half a second stays below both. */
  conversationInterval: 500,
  idempotent: false,
}
