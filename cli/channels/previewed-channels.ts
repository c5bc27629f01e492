import { mastodonLimits } from '../../channels/mastodon/limits.ts'
import { messengerLimits } from '../../channels/messenger/limits.ts'
import type { PreviewedChannel } from '../../channels/rendering/create-message-preview.ts'

/** Two channels without any markup: one with room for most articles, and one where the short text is needed. */
export const previewedChannels: PreviewedChannel[] = [
  { name: 'Messenger', limits: messengerLimits },
  { name: 'Mastodon', limits: mastodonLimits },
]
