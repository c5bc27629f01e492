import { articlePath } from '../../answer/article-path.ts'
import type { Article } from '../../knowledge/article.ts'
import { describeArticle } from '../describe-article.ts'

interface ArticleLinksProps {
  articles: Article[]
  /** Shows the short answer with each question. */
  withAnswer?: boolean
}

/** A list of questions that lead to their answers. */
export function ArticleLinks({ articles, withAnswer = false }: ArticleLinksProps) {
  return (
    <ul class={withAnswer ? 'vb-links vb-links--answers' : 'vb-links'}>
      {articles.map((article) => (
        <li>
          <a class="vb-links__link" href={articlePath(article)}>
            {article.vraag}
          </a>
          {withAnswer ? <p>{describeArticle(article)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
