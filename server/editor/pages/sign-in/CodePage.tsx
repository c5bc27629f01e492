import { keptFormField } from '../../auth/kept-form.ts'
import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'

interface CodePageProps {
  page: Page
  errors?: FieldError[]
  onward?: string | undefined
  /** The kept form, packed. */
  kept?: string | undefined
}

/** The second step of signing in: a code from the app, or a recovery code. */
export function CodePage({ page, errors = [], onward, kept }: CodePageProps) {
  return (
    <EditorPage page={page} title="Vul de code in">
      <ErrorSummary errors={errors} />
      <PostForm page={page} action={editorPaths.signInCode}>
        <TextField
          name="code"
          label="Code"
          hint="De 6 cijfers uit de app op uw telefoon, of een van uw herstelcodes."
          autocomplete="one-time-code"
          width="short"
          errors={errors}
        />
        {onward === undefined ? null : <input type="hidden" name="naar" value={onward} />}
        {kept === undefined ? null : <input type="hidden" name={keptFormField} value={kept} />}
        <div class="ed-actions">
          <Button>Verder</Button>
          <a href={editorPaths.signIn}>Terug naar inloggen</a>
        </div>
      </PostForm>
      <p class="ed-subtle">
        Telefoon kwijt en geen herstelcodes? Vraag een beheerder van de redactie om de tweede stap uit te
        zetten.
      </p>
    </EditorPage>
  )
}
