import type { Reply } from '../../server/answer/reply.ts'
import type { Part } from '../channel.ts'
import { renderAnswer } from './render-answer.ts'
import { renderChoices } from './render-choices.ts'
import type { RenderFrame } from './render-frame.ts'
import { renderMessage } from './render-message.ts'

/**
 * A reply as the parts that a channel sends, one after the other: each within its limits, in its dialect and
 * well-formed by itself. The last part carries the options.
 */
export function renderReply(reply: Reply, frame: RenderFrame): Part[] {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply, frame)
    case 'choices':
      return renderChoices(reply, frame)
    case 'none':
    case 'message':
      return renderMessage(reply, frame)
  }
}
