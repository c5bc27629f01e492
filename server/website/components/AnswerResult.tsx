import { articlePath } from '../../answer/article-path.ts'
import { type FindByPath, resolveLinks } from '../../answer/render-content.ts'
import type { AnswerReply } from '../../answer/reply.ts'
import type { Article } from '../../knowledge/article.ts'
import type { View } from '../create-view.ts'
import { ArticleAside } from './ArticleAside.tsx'
import { ArticleSource } from './ArticleSource.tsx'
import { AskAgain } from './AskAgain.tsx'
import { Content } from './Content.tsx'
import { RatingForm } from './RatingForm.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import { YourQuestion } from './YourQuestion.tsx'

interface AnswerResultProps {
  view: View
  question: string
  reply: AnswerReply
  related: Article[]
  find: FindByPath
}

/** The approved text of one article, or of one section of it. */
export function AnswerResult({ view, question, reply, related, find }: AnswerResultProps) {
  const { texts } = view
  const { article, section } = reply
  const path = articlePath(article)
  return (
    <>
      <div class="vb-page vb-columns vb-width">
        <div class="vb-columns__main">
          <h1>{texts.resultsPage.answer}</h1>
          <YourQuestion view={view} question={question} />
          <div class="vb-answer">
            <h2>{article.vraag}</h2>
            {section ? <h3>{section.title}</h3> : null}
            <Content view={view} content={resolveLinks(reply.body, article, find)} />
            <p>
              <a href={path}>{texts.resultsPage.wholeArticle}</a>
            </p>
            {article.sections.length > 0 ? (
              <SectionLinks title={texts.resultsPage.alsoInArticle} article={article} path={path} />
            ) : null}
            <ArticleSource view={view} article={article} />
            <RatingForm view={view} title={texts.rating.questionAnswer} subject={{ vraag: reply.id }} />
          </div>
        </div>
        <ArticleAside view={view} related={related} />
      </div>
      <AskAgain view={view} title={texts.resultsPage.another} conversation={reply.conversation} />
    </>
  )
}
