import { maximumCharacters } from '../../decision/check-input.ts'
import { element } from './element.ts'
import type { Texts } from './texts.ts'

/** From here on the visitor sees how many characters are used. */
const countFrom = 800

interface QuestionFormOptions {
  texts: Texts
  /** Called with a question that may be sent. */
  submit: (question: string) => void
  /** Called with every change of what is typed. */
  typed: (text: string) => void
}

export type QuestionForm = ReturnType<typeof createQuestionForm>

/** The field for the question. Too long a text is never cut: the visitor reads what is wrong and keeps every word. */
export function createQuestionForm({ texts, submit, typed }: QuestionFormOptions) {
  const field = element('textarea', {
    id: 'question',
    rows: '2',
    autocomplete: 'off',
    enterkeyhint: 'send',
    'aria-describedby': 'hint error count',
  })
  const error = element('p', { id: 'error', class: 'problem', role: 'alert' })
  const count = element('p', { id: 'count', class: 'count' })
  const form = element(
    'form',
    { novalidate: '' },
    element('label', { for: 'question' }, texts.label),
    element('p', { id: 'hint', class: 'hint' }, texts.hint),
    error,
    element('div', { class: 'field' }, field, element('button', { class: 'primary' }, texts.send)),
    count,
  )

  function show(problem: string): void {
    // Saying the same again would make a screen reader repeat it at every key.
    if (error.textContent !== problem) error.textContent = problem
    field.setAttribute('aria-invalid', String(problem !== ''))
  }

  function check(): void {
    const { length } = field.value.trim()
    count.textContent = length < countFrom ? '' : texts.count(length.toLocaleString(texts.locale))
    show(length > maximumCharacters ? texts.tooLong : '')
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const question = field.value.trim()
    check()
    if (question === '') show(texts.empty)
    if (error.textContent === '') submit(question)
    else field.focus()
  })
  field.addEventListener('input', () => {
    check()
    typed(field.value)
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })

  return {
    element: form,
    text: () => field.value,
    fill(text: string): void {
      field.value = text
      check()
      typed(text)
    },
    focus: () => field.focus(),
  }
}
