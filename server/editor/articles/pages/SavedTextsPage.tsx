import { EditorPage } from '../../components/EditorPage.tsx'
import type { Page } from '../../editor-environment.ts'
import type { Draft, DraftVersion } from '../create-drafts.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { ContentDifference } from './ContentDifference.tsx'
import { describeMoment } from './local-time.ts'

interface SavedTextsPageProps {
  page: Page
  draft: Draft
  /** The newest first. */
  texts: DraftVersion[]
}

/** Every text that was saved in a draft, each with what it changed. */
export function SavedTextsPage({ page, draft, texts }: SavedTextsPageProps) {
  const title = draft.content.fields.vraag || 'Nieuw artikel'
  const breadcrumbs = [articlesBreadcrumb, { name: title, path: articlePaths.draft(draft.id) }]
  return (
    <EditorPage page={page} title="Alle opgeslagen teksten" breadcrumbs={breadcrumbs}>
      {texts.map((text) => {
        const before = texts.find(({ version }) => version === text.basedOn)
        return (
          <details class="ed-saved">
            <summary>
              {describeMoment(text.savedAt, page.organisation.tijdzone)}, {text.authorName}
              {text.version === draft.version ? ' (de tekst van nu)' : ''}
              {text.isAside ? ' (wacht op een keuze)' : ''}
            </summary>
            {before ? <ContentDifference before={before.content} after={text.content} /> : null}
            <h2>De hele tekst</h2>
            <p>{text.content.fields.vraag}</p>
            <pre class="ed-source__text">{text.content.body}</pre>
          </details>
        )
      })}
    </EditorPage>
  )
}
