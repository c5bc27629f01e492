import { pagePaths } from '../../answer/article-path.ts'
import type { NoneReply } from '../../answer/reply.ts'
import type { View } from '../create-view.ts'
import { AskAgain } from './AskAgain.tsx'
import { ContactRoutes } from './ContactRoutes.tsx'
import { Content } from './Content.tsx'
import { YourQuestion } from './YourQuestion.tsx'

interface NoneResultProps {
  view: View
  question: string
  reply: NoneReply
}

/** No answer: said honestly, with the ways to a person and room to ask in other words. */
export function NoneResult({ view, question, reply }: NoneResultProps) {
  const { texts, language } = view
  return (
    <>
      <div class="vb-page vb-width">
        <h1>{texts.resultsPage.none}</h1>
        <YourQuestion view={view} question={question} />
        <div class="vb-message">
          <Content view={view} content={reply.message} />
        </div>
        <ContactRoutes view={view} />
      </div>
      <AskAgain
        view={view}
        title={texts.resultsPage.otherWords}
        value={question}
        conversation={reply.conversation}
      >
        <p class="vb-more">
          <a href={pagePaths.topics[language]}>{texts.resultsPage.orTopics}</a>
        </p>
      </AskAgain>
    </>
  )
}
