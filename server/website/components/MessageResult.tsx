import { contentToText } from '../../answer/render-content.ts'
import type { MessageReply } from '../../answer/reply.ts'
import type { View } from '../create-view.ts'
import { isInputError } from '../is-input-error.ts'
import { AskAgain } from './AskAgain.tsx'
import { ContactRoutes } from './ContactRoutes.tsx'
import { Content } from './Content.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { YourQuestion } from './YourQuestion.tsx'

interface MessageResultProps {
  view: View
  question: string
  reply: MessageReply
}

/** A fixed text: at the field when the question must be put right, otherwise as the reply itself. */
export function MessageResult({ view, question, reply }: MessageResultProps) {
  const { texts } = view
  if (isInputError(reply))
    return (
      <div class="vb-page vb-width">
        <h1>{texts.searchPage.title}</h1>
        <QuestionForm
          view={view}
          value={question}
          conversation={reply.conversation}
          error={contentToText(reply.message)}
        />
      </div>
    )
  return (
    <>
      <div class="vb-page vb-width">
        <h1>{texts.resultsPage.message}</h1>
        <YourQuestion view={view} question={question} />
        <div class="vb-message">
          <Content view={view} content={reply.message} />
        </div>
        {reply.contact.length > 0 ? <ContactRoutes view={view} /> : null}
      </div>
      <AskAgain view={view} title={texts.ask} conversation={reply.conversation} />
    </>
  )
}
