import { answerBody } from '../../server/answer/answer-body.ts'
import type { MessagePreview } from '../../server/editor/articles/preview-article.ts'
import type { Article } from '../../server/knowledge/article.ts'
import type { ChannelLimits } from '../channel-limits.ts'
import { mastodonLimits } from '../mastodon/limits.ts'
import { messengerLimits } from '../messenger/limits.ts'
import { renderAnswer } from './render-answer.ts'
import type { RenderFrame } from './render-frame.ts'

/** Two channels without any markup: one with room for most articles, and one where the short text is needed. */
const previewed: { name: string; limits: ChannelLimits }[] = [
  { name: 'Messenger', limits: messengerLimits },
  { name: 'Mastodon', limits: mastodonLimits },
]

/** Shows an editor what a message channel would send as the answer of an article: by the channels' own rendering. */
export function createMessagePreview(frame: Pick<RenderFrame, 'publicUrl' | 'find' | 'organisation'>) {
  return function previewMessages(article: Article): MessagePreview[] {
    const reply = {
      kind: 'answer' as const,
      id: 'voorbeeld',
      language: article.language,
      conversation: '',
      article,
      body: answerBody(article),
    }
    return previewed.map(({ name, limits }) => ({
      channel: name,
      parts: renderAnswer(reply, { ...frame, limits, introduce: false }).map(({ text, options }) => ({
        text,
        buttons: options.map(({ label }) => label),
      })),
    }))
  }
}
