import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import type { Page } from '../../editor-environment.ts'
import { PasswordFields } from './PasswordFields.tsx'

interface PasswordPageProps {
  page: Page
  /** Whose password it is. */
  email: string
  errors?: FieldError[]
}

/** Chooses a password by a link from an administrator. */
export function PasswordPage({ page, email, errors = [] }: PasswordPageProps) {
  return (
    <EditorPage page={page} title="Kies uw wachtwoord">
      <p class="vb-lead">
        Voor het account <strong>{email}</strong>.
      </p>
      <ErrorSummary errors={errors} />
      <PostForm page={page} action={page.path}>
        {/* So that a password manager knows which account it is. */}
        <input type="text" name="email" autocomplete="username" value={email} readonly hidden />
        <PasswordFields errors={errors} />
        <div class="ed-actions">
          <Button>Wachtwoord opslaan</Button>
        </div>
      </PostForm>
    </EditorPage>
  )
}
