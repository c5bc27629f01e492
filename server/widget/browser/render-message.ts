import { button, element, spoken } from './element.ts'
import { renderReply } from './render-reply.ts'
import type { Message } from './chat-state.ts'
import type { MessageContext } from './message-context.ts'

/** A message as it stands in the log. */
export function renderMessage(message: Message, context: MessageContext): HTMLElement {
  const { texts, retry } = context
  switch (message.kind) {
    case 'question':
      // The asker knows what they asked: not announced.
      return element(
        'div',
        { class: 'message question', 'aria-live': 'off' },
        spoken(texts.you),
        message.text,
      )
    case 'error':
      return element(
        'div',
        { class: 'message error' },
        element('p', {}, spoken(texts.bot), message.text),
        message.mayRetry ? button('secondary', retry, texts.retry) : undefined,
      )
    case 'reply':
      return renderReply(message, context)
  }
}
