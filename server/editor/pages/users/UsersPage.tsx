import type { Role } from '../../auth/roles.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { type EditorUser, stateOf } from './find-users.ts'
import { RoleField } from './RoleField.tsx'
import { UserState } from './UserState.tsx'
import { userPaths } from './user-paths.ts'

interface UsersPageProps {
  page: Page
  users: EditorUser[]
  name?: string
  email?: string
  role?: Role
  errors?: FieldError[]
}

/** Everyone of the editorial staff, and the form to invite someone. */
export function UsersPage({ page, users, name, email, role = 'redacteur', errors = [] }: UsersPageProps) {
  return (
    <EditorPage page={page} title="Gebruikers">
      <ErrorSummary errors={errors} />
      <DataTable
        caption="Gebruikers van de redactie"
        captionHidden
        rows={users}
        empty="Er zijn nog geen gebruikers."
        columns={[
          { title: 'Naam', cell: (user) => <a href={userPaths(user.id).user}>{user.name}</a> },
          { title: 'E-mailadres', cell: (user) => user.email },
          { title: 'Rol', cell: (user) => user.role },
          { title: 'Stand', cell: (user) => <UserState state={stateOf(user)} /> },
          { title: 'Tweede stap', cell: (user) => (user.twoFactorEnabled ? 'aan' : 'uit') },
        ]}
      />
      <section aria-labelledby="uitnodigen">
        <h2 id="uitnodigen">Iemand uitnodigen</h2>
        <p class="vb-prose">
          U krijgt een link om zelf door te geven, bijvoorbeeld in een gesprek of een chat. Daarmee kiest uw
          collega een wachtwoord.
        </p>
        <PostForm page={page} action={editorPaths.users}>
          <TextField name="naam" label="Naam" value={name} maxlength={100} errors={errors} />
          <TextField name="email" label="E-mailadres" type="email" value={email} errors={errors} />
          <RoleField value={role} errors={errors} />
          <div class="ed-actions">
            <Button>Uitnodigen</Button>
          </div>
        </PostForm>
      </section>
    </EditorPage>
  )
}
