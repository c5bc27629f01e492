import { articlePaths } from '../articles/pages/article-paths.ts'
import { DataTable } from '../components/DataTable.tsx'
import type { ArticleFigures } from './read-article-figures.ts'

interface ArticleTableProps {
  rows: ArticleFigures[]
  findArticle: (id: string) => { vraag: string; path: string; language: 'nl' | 'en' } | undefined
  empty: string
}

/** Articles with how often they were shown and what askers said. */
export function ArticleTable({ rows, findArticle, empty }: ArticleTableProps) {
  return (
    <DataTable
      caption="Artikelen"
      captionHidden
      rows={rows}
      empty={empty}
      columns={[
        {
          title: 'Artikel',
          cell({ articleId }) {
            const article = findArticle(articleId)
            if (!article) return 'een artikel dat er niet meer is'
            return (
              <a href={articlePaths.article(article.path)} lang={article.language}>
                {article.vraag}
              </a>
            )
          },
        },
        { title: 'Gegeven', kind: 'number', cell: ({ shown }) => shown },
        { title: 'Geholpen', kind: 'number', cell: ({ helped }) => helped },
        { title: 'Niet geholpen', kind: 'number', cell: ({ notHelped }) => notHelped },
      ]}
    />
  )
}
