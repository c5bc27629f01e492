import type { ReplyMessage } from './chat-state.ts'
import { button, element } from './element.ts'
import type { MessageContext } from './message-context.ts'

/** "Did this help?" The buttons stay, so that the focus is not lost and a verdict can be changed. */
export function renderFeedback(
  message: ReplyMessage,
  { texts, contactUrl, rate }: MessageContext,
): HTMLElement {
  const outcome = element('p', { role: 'status' })
  const answers = [true, false].map((helpful) => ({
    helpful,
    choice: button('verdict', () => void give(helpful), helpful ? texts.yes : texts.no),
  }))

  function show(): void {
    for (const { helpful, choice } of answers)
      choice.setAttribute('aria-pressed', String(message.helpful === helpful))
  }

  async function give(helpful: boolean): Promise<void> {
    const arrived = await rate(message, helpful)
    show()
    outcome.replaceChildren(...(arrived ? thank(helpful) : [texts.rateFailed]))
  }

  function thank(helpful: boolean): (Node | string)[] {
    if (helpful) return [texts.thanks]
    return [`${texts.sorry} `, element('a', { href: contactUrl }, texts.contact), '.']
  }

  show()
  return element(
    'div',
    { class: 'feedback', role: 'group', 'aria-label': texts.helpful },
    element('span', {}, texts.helpful),
    ...answers.map(({ choice }) => choice),
    outcome,
  )
}
