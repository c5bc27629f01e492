import { answerBody } from '../../server/answer/answer-body.ts'
import type { MessagePreview } from '../../server/editor/articles/preview-article.ts'
import type { Article } from '../../server/knowledge/article.ts'
import type { ChannelLimits } from '../channel-limits.ts'
import { renderAnswer } from './render-answer.ts'
import type { RenderFrame } from './render-frame.ts'

/** A channel of which is shown what it would send. */
export interface PreviewedChannel {
  /** As people know it. */
  name: string
  limits: ChannelLimits
}

/** Shows an editor what a message channel would send as the answer of an article: by the channels' own rendering. */
export function createMessagePreview(
  channels: PreviewedChannel[],
  frame: Pick<RenderFrame, 'publicUrl' | 'find' | 'organisation'>,
) {
  return function previewMessages(article: Article): MessagePreview[] {
    const reply = {
      kind: 'answer' as const,
      id: 'voorbeeld',
      language: article.language,
      conversation: '',
      article,
      body: answerBody(article),
    }
    return channels.map(({ name, limits }) => ({
      channel: name,
      parts: renderAnswer(reply, { ...frame, limits, introduce: false }).map(({ text, options }) => ({
        text,
        buttons: options.map(({ label }) => label),
      })),
    }))
  }
}
