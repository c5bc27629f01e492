import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import type { Page } from '../../editor-environment.ts'
import type { Draft } from '../create-drafts.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'

/** A draft that is no longer written: published, or put away. */
export function ClosedDraftPage({ page, draft }: { page: Page; draft: Draft }) {
  const title = draft.content.fields.vraag || 'Nieuw artikel'
  return (
    <EditorPage page={page} title={title} breadcrumbs={[articlesBreadcrumb]}>
      {draft.state === 'gepubliceerd' ? (
        <p>
          Dit concept is gepubliceerd.{' '}
          {draft.path === null ? null : <a href={articlePaths.article(draft.path)}>Naar het artikel</a>}
        </p>
      ) : (
        <PostForm page={page} action={articlePaths.step(draft.id)}>
          <p>Dit concept is verworpen door {draft.updatedBy}. De tekst is bewaard.</p>
          <Button kind="secondary" name="stap" value="terugzetten">
            Concept terugzetten
          </Button>
        </PostForm>
      )}
      <p>
        <a href={articlePaths.texts(draft.id)}>Alle opgeslagen teksten</a>
      </p>
    </EditorPage>
  )
}
