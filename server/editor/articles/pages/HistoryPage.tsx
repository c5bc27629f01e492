import { Alert } from '../../components/Alert.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import type { Page } from '../../editor-environment.ts'
import type { ArticleVersion } from '../read-history.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { describeMoment } from './local-time.ts'

interface HistoryPageProps {
  page: Page
  path: string
  title: string
  versions: ArticleVersion[]
  /** Why there is no history. */
  notice: string | undefined
}

/** The published versions of an article. */
export function HistoryPage({ page, path, title, versions, notice }: HistoryPageProps) {
  const breadcrumbs = [articlesBreadcrumb, { name: title, path: articlePaths.article(path) }]
  return (
    <EditorPage page={page} title="Versies" breadcrumbs={breadcrumbs}>
      {notice === undefined ? null : <Alert kind="warning">{notice}</Alert>}
      <DataTable
        caption={`Versies van ${title}`}
        rows={versions}
        empty="Er zijn nog geen vastgelegde versies van dit artikel."
        columns={[
          {
            title: 'Wanneer',
            cell: ({ at, commit }) => (
              <a href={articlePaths.version(path, commit)}>
                {describeMoment(at, page.organisation.tijdzone)}
              </a>
            ),
          },
          { title: 'Wie', cell: ({ author }) => author },
          {
            title: 'Wat',
            cell: ({ message, remarks }) => (
              <>
                {message}
                {remarks ? <span class="ed-table__more">{remarks}</span> : null}
              </>
            ),
          },
        ]}
      />
    </EditorPage>
  )
}
