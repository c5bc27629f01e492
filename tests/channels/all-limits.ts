import { botFrameworkLimits } from '../../channels/bot-framework/limits.ts'
import type { ChannelName } from '../../channels/channel.ts'
import type { ChannelLimits } from '../../channels/channel-limits.ts'
import { emailLimits } from '../../channels/email/limits.ts'
import { instagramLimits } from '../../channels/instagram/limits.ts'
import { mastodonLimits } from '../../channels/mastodon/limits.ts'
import { messengerLimits } from '../../channels/messenger/limits.ts'
import { telegramLimits } from '../../channels/telegram/limits.ts'
import { whatsappLimits } from '../../channels/whatsapp/limits.ts'

/** The real limits of every channel. */
export const allLimits: Record<ChannelName, ChannelLimits> = {
  'bot-framework': botFrameworkLimits,
  whatsapp: whatsappLimits,
  messenger: messengerLimits,
  instagram: instagramLimits,
  telegram: telegramLimits,
  mastodon: mastodonLimits,
  email: emailLimits,
}
