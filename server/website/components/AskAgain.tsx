import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../create-view.ts'
import { QuestionForm } from './QuestionForm.tsx'

type AskAgainProps = PropsWithChildren<{
  view: View
  title: string
  introduction?: string
  value?: string | undefined
  conversation?: string | undefined
}>

/** A band at the end of a page to ask a question, or the next one. */
export function AskAgain({ view, title, introduction, value, conversation, children }: AskAgainProps) {
  return (
    <section class="vb-band vb-band--tinted vb-no-print" aria-labelledby="vb-vraag-opnieuw">
      <div class="vb-width">
        <h2 id="vb-vraag-opnieuw">{title}</h2>
        {introduction ? <p>{introduction}</p> : null}
        <QuestionForm view={view} value={value} conversation={conversation} />
        {children}
      </div>
    </section>
  )
}
