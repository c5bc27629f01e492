import type { Language } from '../../question.ts'
import { loadState, saveState } from './chat-state.ts'
import type { ApiClient } from './create-api-client.ts'
import { createConversation } from './create-conversation.ts'
import { createLauncher } from './create-launcher.ts'
import { createMessageLog } from './create-message-log.ts'
import { createPanel } from './create-panel.ts'
import { type QuestionForm, createQuestionForm } from './create-question-form.ts'
import { element } from './element.ts'
import type { Texts } from './texts.ts'
import type { WidgetOrganisation } from './widget-settings.ts'

interface ChatOptions {
  organisation: WidgetOrganisation
  client: ApiClient
  /** The folder the script came from. */
  base: URL
  texts: Texts
  language: Language
}

/** Where the panel stands beside the page; elsewhere it covers the page and waits until the visitor opens it. */
const besideThePage = '(min-width: 30.01em) and (min-height: 30.01em)'

/** The chat button and its panel, with the conversation of this tab. */
export function createChat({ organisation, client, base, texts, language }: ChatOptions): HTMLElement {
  const state = loadState()
  const log = createMessageLog(texts)
  const contactUrl = new URL(organisation.contactPath, base).href
  const place = { texts, language, base, contactUrl }
  const conversation = createConversation({ state, client, log, form: () => form, organisation, place })
  const form: QuestionForm = createQuestionForm({
    texts,
    submit: (question) => void conversation.ask(question),
    typed(text) {
      state.draft = text
      saveState(state)
    },
  })
  const panel = createPanel({ texts, organisation, restart, close }, log.element, form.element)
  const launcher = createLauncher(texts, () => (panel.hidden ? open() : close()))
  let shown = false

  function open(): void {
    reveal()
    form.focus()
  }

  function reveal(): void {
    panel.hidden = false
    launcher.setAttribute('aria-expanded', 'true')
    state.open = true
    // A screen reader only announces what is added to a log that was already there.
    if (!shown) requestAnimationFrame(conversation.show)
    shown = true
    saveState(state)
  }

  function close(): void {
    const hadFocus = panel.matches(':focus-within')
    panel.hidden = true
    launcher.setAttribute('aria-expanded', 'false')
    state.open = false
    saveState(state)
    if (hadFocus) launcher.focus()
  }

  function restart(): void {
    conversation.restart()
    form.focus()
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden && !event.defaultPrevented && !event.isComposing) close()
  })
  if (state.draft) form.fill(state.draft)
  if (state.open && matchMedia(besideThePage).matches) reveal()
  return element('aside', { class: 'chat', 'aria-label': texts.title }, launcher, panel)
}
