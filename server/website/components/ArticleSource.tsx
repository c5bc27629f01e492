import type { Article } from '../../knowledge/article.ts'
import type { View } from '../create-view.ts'
import { formatDate } from '../format-date.ts'

/** Where an answer comes from and how fresh it is. */
export function ArticleSource({ view, article }: { view: View; article: Article }) {
  const { language, texts, organisation } = view
  const date = (day: string) => formatDate(day, language, organisation.tijdzone)
  const source = typeof article.bron?.['url'] === 'string' ? article.bron['url'] : undefined
  return (
    <dl class="vb-source">
      <div>
        <dt>{texts.articlePage.source}</dt>
        <dd>{source ? <a href={source}>{new URL(source).host}</a> : organisation.naam[language]}</dd>
      </div>
      {article.gewijzigd ? (
        <div>
          <dt>{texts.articlePage.changed}</dt>
          <dd>
            <time datetime={article.gewijzigd}>{date(article.gewijzigd)}</time>
          </dd>
        </div>
      ) : null}
      {article.gecontroleerdOp ? (
        <div>
          <dt>{texts.articlePage.checked}</dt>
          <dd>
            <time datetime={article.gecontroleerdOp}>{date(article.gecontroleerdOp)}</time>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
