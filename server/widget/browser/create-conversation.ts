import { type ChatState, type Message, type ReplyMessage, saveState } from './chat-state.ts'
import type { ApiClient } from './create-api-client.ts'
import type { MessageLog } from './create-message-log.ts'
import type { QuestionForm } from './create-question-form.ts'
import type { MessageContext } from './message-context.ts'
import { renderMessage } from './render-message.ts'
import { renderWelcome } from './render-welcome.ts'
import type { WidgetOrganisation } from './widget-settings.ts'

interface ConversationOptions {
  state: ChatState
  client: ApiClient
  log: MessageLog
  form: () => QuestionForm
  organisation: WidgetOrganisation
  place: Pick<MessageContext, 'texts' | 'language' | 'base' | 'contactUrl'>
}

/** Questions and what came back, kept in `state`, shown in `log`. What was typed is never lost. */
export function createConversation({ state, client, log, form, organisation, place }: ConversationOptions) {
  const context: MessageContext = { ...place, ask: (question) => void ask(question), retry, rate }
  let waiting = false

  function add(message: Message): HTMLElement {
    const shown = renderMessage(message, context)
    state.messages.push(message)
    log.add(shown)
    saveState(state)
    return shown
  }

  async function ask(question: string): Promise<void> {
    if (waiting) return
    dropFailure()
    const { messages } = state
    const asked = add({ kind: 'question', text: question })
    if (form().text().trim() === question) form().fill('')
    waiting = true
    log.wait()
    log.scrollTo(asked)
    const result = await client.ask(question, state.conversation)
    if (messages !== state.messages) return // The visitor began again.
    stopWaiting()
    if ('reply' in result) {
      state.conversation = result.reply.gesprek
      add({ kind: 'reply', reply: result.reply })
    } else {
      add({ kind: 'error', text: result.problem, mayRetry: result.mayRetry })
      if (form().text() === '') form().fill(question)
    }
    log.scrollTo(asked)
  }

  function retry(): void {
    const question = state.messages.at(-2)
    if (question?.kind === 'question') void ask(question.text)
    form().focus()
  }

  async function rate(message: ReplyMessage, helpful: boolean): Promise<boolean> {
    const arrived = await client.rate(message.reply.id, helpful)
    if (arrived) message.helpful = helpful
    saveState(state)
    return arrived
  }

  /** A question that failed makes place for the next attempt. */
  function dropFailure(): void {
    if (state.messages.at(-1)?.kind !== 'error') return
    state.messages.splice(-2)
    log.removeLast()
    log.removeLast()
  }

  function stopWaiting(): void {
    waiting = false
    log.stopWaiting()
  }

  return {
    ask,

    /** Shows the welcome, and what was said on an earlier page of this tab. */
    show(): void {
      if (state.messages.length === 0) return log.add(renderWelcome(context, organisation))
      // The visitor left the page before the answer came.
      if (state.messages.at(-1)?.kind === 'question')
        state.messages.push({ kind: 'error', text: place.texts.interrupted, mayRetry: true })
      const earlier = state.messages.map((message) => renderMessage(message, context))
      log.restore([renderWelcome(context, organisation), ...earlier])
      log.scrollTo(earlier.findLast((_, index) => state.messages[index]?.kind === 'question'))
    },

    restart(): void {
      stopWaiting()
      state.messages = []
      delete state.conversation
      log.clear()
      form().fill('')
      log.add(renderWelcome(context, organisation))
    },
  }
}
