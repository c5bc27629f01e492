import { type Role, roleMeanings } from '../auth/roles.ts'
import { EditorPage } from '../components/EditorPage.tsx'
import type { Page } from '../editor-environment.ts'
import { editorPaths } from '../editor-paths.ts'

/** 403: which right is missing, and who can give it. */
export function NotAllowedPage({ page, needed }: { page: Page; needed: Role }) {
  return (
    <EditorPage page={page} title="Hiervoor hebt u een andere rol nodig">
      <div class="vb-prose">
        <p>
          Dit kan alleen met de rol <strong>{needed}</strong>
          {needed === 'beheerder' ? '' : ' of hoger'}. Een {needed} {roleMeanings[needed]}.
          {page.editor ? ` Uw rol is ${page.editor.role}.` : ''}
        </p>
        <p>Er is niets gewijzigd. Een beheerder van de redactie kan u de rol geven.</p>
        <p>
          <a href={editorPaths.home}>Terug naar Vandaag</a>
        </p>
      </div>
    </EditorPage>
  )
}
