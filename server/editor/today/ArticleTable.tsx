import { articlePaths } from '../articles/pages/article-paths.ts'
import { DataTable } from '../components/DataTable.tsx'
import type { ArticleFigures } from './read-figures.ts'

interface ArticleTableProps {
  rows: ArticleFigures[]
  findArticle: (id: string) => { vraag: string; path: string } | undefined
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
            return <a href={articlePaths.article(article.path)}>{article.vraag}</a>
          },
        },
        { title: 'Getoond', kind: 'number', cell: ({ shown }) => shown },
        { title: 'Geholpen', kind: 'number', cell: ({ helped }) => helped },
        { title: 'Niet geholpen', kind: 'number', cell: ({ notHelped }) => notHelped },
      ]}
    />
  )
}
