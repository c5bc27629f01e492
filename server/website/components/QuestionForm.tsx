import { pagePaths } from '../../answer/article-path.ts'
import type { View } from '../create-view.ts'

interface QuestionFormProps {
  view: View
  /** The question to show again. */
  value?: string | undefined
  /** The conversation so far, so that a follow-up question can be asked. */
  conversation?: string | undefined
  /** What is wrong with the question, in the words of the organisation. */
  error?: string | undefined
}

/** Asks a question. It is posted: the text of a question never stands in an address. */
export function QuestionForm({ view, value, conversation, error }: QuestionFormProps) {
  const { language, texts } = view
  const describedBy = error ? 'vb-vraag-fout vb-vraag-uitleg' : 'vb-vraag-uitleg'
  return (
    <search class="vb-no-print">
      <form class="vb-question-form" method="post" action={pagePaths.search[language]}>
        <label class="utrecht-form-label" for="vb-vraag">
          {texts.question.label}
        </label>
        {error ? (
          <p class="utrecht-form-field-error-message" id="vb-vraag-fout">
            {error}
          </p>
        ) : null}
        <div class="vb-question-form__row">
          <input
            class={`utrecht-textbox utrecht-textbox--html-input ${error ? 'utrecht-textbox--invalid' : ''}`}
            id="vb-vraag"
            name="vraag"
            type="text"
            value={value}
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby={describedBy}
            aria-invalid={error ? 'true' : undefined}
          />
          {conversation ? <input type="hidden" name="gesprek" value={conversation} /> : null}
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {texts.question.button}
          </button>
        </div>
        <p class="utrecht-form-field-description" id="vb-vraag-uitleg">
          {texts.question.hint}
        </p>
      </form>
    </search>
  )
}
