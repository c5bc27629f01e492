import { pagePaths } from '../../answer/article-path.ts'
import type { FindByPath } from '../../answer/render-content.ts'
import type { Reply } from '../../answer/reply.ts'
import type { Article } from '../../knowledge/article.ts'
import { AnswerResult } from '../components/AnswerResult.tsx'
import { ChoicesResult } from '../components/ChoicesResult.tsx'
import { Layout } from '../components/Layout.tsx'
import { MessageResult } from '../components/MessageResult.tsx'
import { NoneResult } from '../components/NoneResult.tsx'
import type { View } from '../create-view.ts'
import { isInputError } from '../is-input-error.ts'

interface ResultsPageProps {
  view: View
  /** What was asked, to show again. */
  question: string
  reply: Reply
  /** What else there is to read with an answer. */
  related: Article[]
  find: FindByPath
}

/** The reply to a question. */
export function ResultsPage(props: ResultsPageProps) {
  const { view, reply } = props
  const head = {
    title: resultTitle(view, reply),
    translations: pagePaths.search,
    breadcrumbs: [{ name: view.texts.ask, path: pagePaths.search[view.language] }],
    noIndex: true,
  }
  return (
    <Layout view={view} head={head}>
      <Result {...props} />
    </Layout>
  )
}

function Result({ view, question, reply, related, find }: ResultsPageProps) {
  switch (reply.kind) {
    case 'answer':
      return <AnswerResult view={view} question={question} reply={reply} related={related} find={find} />
    case 'choices':
      return <ChoicesResult view={view} question={question} reply={reply} />
    case 'none':
      return <NoneResult view={view} question={question} reply={reply} />
    case 'message':
      return <MessageResult view={view} question={question} reply={reply} />
  }
}

function resultTitle({ texts }: View, reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
      return texts.resultsPage.answer
    case 'choices':
      return texts.resultsPage.choices
    case 'none':
      return texts.resultsPage.none
    case 'message':
      return isInputError(reply) ? `${texts.resultsPage.errorTitle}: ${texts.ask}` : texts.resultsPage.message
  }
}
