import { hasRole } from '../../auth/roles.ts'
import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import type { Page } from '../../editor-environment.ts'
import type { DraftContent } from '../draft-content.ts'
import type { ArticleVersion } from '../read-history.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { ContentDifference } from './ContentDifference.tsx'
import { describeMoment } from './local-time.ts'

interface VersionPageProps {
  page: Page
  path: string
  title: string
  version: ArticleVersion
  content: DraftContent
  /** The version it is compared with, and its name in the sentence "Verschil met …". */
  other: DraftContent
  compared: 'nu' | 'vorige'
}

/** One published version of an article: what differs, and the way back to it. */
export function VersionPage({ page, path, title, version, content, other, compared }: VersionPageProps) {
  const moment = describeMoment(version.at, page.organisation.tijdzone)
  const breadcrumbs = [
    articlesBreadcrumb,
    { name: title, path: articlePaths.article(path) },
    { name: 'Versies', path: articlePaths.history(path) },
  ]
  const address = articlePaths.version(path, version.commit)
  return (
    <EditorPage page={page} title={`Versie van ${moment}`} breadcrumbs={breadcrumbs}>
      <p>
        {version.author}: {version.message}
      </p>
      <p>
        {compared === 'vorige' ? (
          <>
            Wat er in deze versie veranderde.{' '}
            <a href={`${address}&met=nu`}>Vergelijk met het artikel van nu</a>
          </>
        ) : (
          <>
            Wat er sinds deze versie veranderde. <a href={address}>Vergelijk met de versie ervoor</a>
          </>
        )}
      </p>
      {compared === 'vorige' ? (
        <ContentDifference before={other} after={content} />
      ) : (
        <ContentDifference before={content} after={other} />
      )}
      {page.editor && hasRole(page.editor.role, 'redacteur') ? (
        <PostForm page={page} action={articlePaths.restore}>
          <input type="hidden" name="pad" value={path} />
          <input type="hidden" name="versie" value={version.commit} />
          <p>De tekst van deze versie wordt een concept. Er verandert nog niets op de website.</p>
          <Button kind="secondary">Deze versie terugzetten als concept</Button>
        </PostForm>
      ) : null}
    </EditorPage>
  )
}
