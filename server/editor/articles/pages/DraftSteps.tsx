import { hasRole } from '../../auth/roles.ts'
import { Button } from '../../components/Button.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { TextAreaField } from '../../components/TextAreaField.tsx'
import type { Page } from '../../editor-environment.ts'
import type { Draft } from '../create-drafts.ts'
import { articlePaths } from './article-paths.ts'

/** What can be done with a draft beside writing it. */
export function DraftSteps({ page, draft }: { page: Page; draft: Draft }) {
  const mayPublish = page.editor !== undefined && hasRole(page.editor.role, 'eindredacteur')
  return (
    <section aria-labelledby="stappen">
      <h2 id="stappen">Hoe nu verder?</h2>
      <p>
        <a
          class="utrecht-button utrecht-button--primary-action ed-button-link"
          href={articlePaths.publish(draft.id)}
        >
          {mayPublish ? 'Gevolgen bekijken en publiceren' : 'Gevolgen bekijken en laten beoordelen'}
        </a>
      </p>
      {mayPublish && draft.state !== 'concept' ? (
        <PostForm page={page} action={articlePaths.step(draft.id)}>
          <TextAreaField name="opmerking" label="Opmerking voor de schrijver" required={false} rows={2} />
          <Button kind="secondary" name="stap" value="teruggeven">
            Teruggeven aan de schrijver
          </Button>
        </PostForm>
      ) : null}
      <PostForm page={page} action={articlePaths.step(draft.id)} class="ed-inline-form">
        <p>Verwerpt u het concept, dan blijft de tekst bewaard en kunt u hem terugzetten.</p>
        <Button kind="danger" name="stap" value="verwerpen">
          Concept verwerpen
        </Button>
      </PostForm>
    </section>
  )
}
