import { Button } from '../../components/Button.tsx'
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

interface UserPageProps {
  page: Page
  user: EditorUser
  errors?: FieldError[]
}

/** One user: name and role, and what an administrator can do when something is the matter. */
export function UserPage({ page, user, errors = [] }: UserPageProps) {
  const paths = userPaths(user.id)
  const isSelf = page.editor?.id === user.id
  return (
    <EditorPage page={page} title={user.name} breadcrumbs={[{ name: 'Gebruikers', path: editorPaths.users }]}>
      <ErrorSummary errors={errors} />
      <dl class="ed-facts">
        <dt>E-mailadres</dt>
        <dd>{user.email}</dd>
        <dt>Stand</dt>
        <dd>
          <UserState state={stateOf(user)} />
        </dd>
        <dt>Logt in met</dt>
        <dd>{user.signsInWith.join(' en ') || 'nog niets: de uitnodiging is nog niet gebruikt'}</dd>
        <dt>Tweede stap</dt>
        <dd>{user.twoFactorEnabled ? 'aan' : 'uit'}</dd>
      </dl>
      <PostForm page={page} action={paths.user}>
        <TextField name="naam" label="Naam" value={user.name} maxlength={100} errors={errors} />
        <RoleField value={user.role} errors={errors} />
        <div class="ed-actions">
          <Button>Opslaan</Button>
        </div>
      </PostForm>
      {isSelf ? null : <Remedies page={page} user={user} />}
    </EditorPage>
  )
}

/** Nobody does these to oneself: one's own account has its own page, and who blocks oneself is locked out. */
function Remedies({ page, user }: { page: Page; user: EditorUser }) {
  const paths = userPaths(user.id)
  return (
    <section aria-labelledby="hulp">
      <h2 id="hulp">Toegang</h2>
      <PostForm page={page} action={paths.link}>
        <p>Wachtwoord vergeten, of de uitnodiging kwijt? Een oudere link werkt dan niet meer.</p>
        <div class="ed-actions">
          <Button kind="secondary">Link voor een nieuw wachtwoord maken</Button>
        </div>
      </PostForm>
      {user.twoFactorEnabled ? (
        <PostForm page={page} action={paths.twoSteps}>
          <p>
            Telefoon kwijt en geen herstelcodes? Zet dan de tweede stap uit. Controleer eerst wie het vraagt.
          </p>
          <div class="ed-actions">
            <Button kind="secondary">Tweede stap uitzetten</Button>
          </div>
        </PostForm>
      ) : null}
      <PostForm page={page} action={user.isBlocked ? paths.unblock : paths.block}>
        <p>
          {user.isBlocked
            ? 'Geblokkeerd: kan niet inloggen.'
            : 'Uit dienst, of iets niet vertrouwd? Na het blokkeren is inloggen niet meer mogelijk en zijn open sessies meteen voorbij. Het logboek blijft.'}
        </p>
        <div class="ed-actions">
          <Button kind={user.isBlocked ? 'secondary' : 'danger'}>
            {user.isBlocked ? 'Blokkering opheffen' : 'Blokkeren'}
          </Button>
        </div>
      </PostForm>
    </section>
  )
}
