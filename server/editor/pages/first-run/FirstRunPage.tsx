import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { PasswordFields } from '../password/PasswordFields.tsx'

interface FirstRunPageProps {
  page: Page
  name?: string
  email?: string
  errors?: FieldError[]
}

/** The account of the first administrator. */
export function FirstRunPage({ page, name, email, errors = [] }: FirstRunPageProps) {
  return (
    <EditorPage page={page} title="Welkom bij de redactie">
      <p class="vb-lead">
        Maak hier het account van de eerste beheerder. Daarna nodigt u zelf uw collega’s uit.
      </p>
      <ErrorSummary errors={errors} />
      <PostForm page={page} action={page.path}>
        <TextField
          name="naam"
          label="Uw naam"
          autocomplete="name"
          maxlength={100}
          value={name}
          errors={errors}
        />
        <TextField
          name="email"
          label="E-mailadres"
          hint="Hiermee logt u in."
          type="email"
          autocomplete="username"
          value={email}
          errors={errors}
        />
        <PasswordFields errors={errors} />
        <div class="ed-actions">
          <Button>Account maken</Button>
        </div>
      </PostForm>
    </EditorPage>
  )
}
