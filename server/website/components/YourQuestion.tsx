import type { View } from '../create-view.ts'

/** The question as it was asked. */
export function YourQuestion({ view, question }: { view: View; question: string }) {
  return (
    <p class="vb-your-question">
      <span class="vb-your-question__label">{view.texts.resultsPage.yourQuestion}</span> <q>{question}</q>
    </p>
  )
}
