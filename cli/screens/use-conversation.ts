import { useRef, useState } from 'react'
import type { Reply } from '../../server/answer/reply.ts'
import type { Presenter } from '../ask/present-reply.ts'
import type { ChatTexts } from './chat-texts.ts'
import { type ConversationState, asking, emptyConversation, noticed, replied } from './conversation-state.ts'

export interface ConversationDependencies {
  /** Asks a question in the light of the conversation so far. */
  ask: (text: string, conversation: string | undefined) => Promise<Reply>
  present: Presenter
  texts: ChatTexts
}

/** The conversation on the screen, and what the one at the keyboard can do in it. */
export function useConversation({ ask, present, texts }: ConversationDependencies) {
  const [state, show] = useState(emptyConversation)
  // Keys can come before the screen has taken in what changed: they go by this.
  const current = useRef(state)
  const change = (next: ConversationState) => {
    current.current = next
    show(next)
  }

  async function send(question: string): Promise<void> {
    change(asking(current.current, question))
    try {
      const reply = await ask(question, current.current.conversation)
      change(replied(current.current, question, reply, present))
    } catch (error) {
      const reason = error instanceof Error ? ` (${error.message})` : ''
      change(noticed(current.current, { question, notice: `${texts.failed}${reason}` }))
    }
  }

  /** Picks one of the choices; the one after the last is "none of these". */
  function pick(option: number): void {
    const { choices, contact } = current.current
    const choice = choices[option]
    if (choice) void send(choice.vraag)
    else change(noticed(current.current, { question: texts.noneOfThese, notice: texts.toPerson, contact }))
  }

  /** Shows the whole article of which a part was the answer. */
  function showWhole(): void {
    const { shortened } = current.current
    if (shortened)
      change(noticed(current.current, { question: texts.wholeAnswer, reply: present.article(shortened) }))
  }

  return { state, latest: () => current.current, send, pick, showWhole }
}
