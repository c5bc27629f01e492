import type { ChoicesReply } from '../../answer/reply.ts'
import type { View } from '../create-view.ts'
import { ArticleAside } from './ArticleAside.tsx'
import { ArticleLinks } from './ArticleLinks.tsx'
import { AskAgain } from './AskAgain.tsx'
import { YourQuestion } from './YourQuestion.tsx'

interface ChoicesResultProps {
  view: View
  question: string
  reply: ChoicesReply
}

/** Up to three questions that may be meant, and what to do when it is none of them. */
export function ChoicesResult({ view, question, reply }: ChoicesResultProps) {
  const { texts } = view
  return (
    <>
      <div class="vb-page vb-columns vb-width">
        <div class="vb-columns__main">
          <h1>{texts.resultsPage.choices}</h1>
          <YourQuestion view={view} question={question} />
          <div class="vb-choices">
            <ArticleLinks articles={reply.choices} withAnswer />
          </div>
        </div>
        <ArticleAside view={view} related={[]} />
      </div>
      <AskAgain
        view={view}
        title={texts.resultsPage.noneOfThese}
        introduction={texts.resultsPage.noneOfTheseHint}
        value={question}
        conversation={reply.conversation}
      />
    </>
  )
}
