import { roleMeanings } from '../../auth/roles.ts'
import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Editor, Page } from '../../editor-environment.ts'
import { PasswordFields } from '../password/PasswordFields.tsx'
import { accountPaths } from './account-paths.ts'

interface AccountPageProps {
  page: Page
  editor: Editor
  /** Whether one signs in here with a password; without one it is by the organisation's sign-in service. */
  hasPassword: boolean
  hasTwoSteps: boolean
  errors?: FieldError[]
}

/** One's own account: password and two-step sign-in. */
export function AccountPage(props: AccountPageProps) {
  const { page, editor, hasPassword, errors = [] } = props
  return (
    <EditorPage page={page} title="Uw account">
      <ErrorSummary errors={errors} />
      <dl class="ed-facts">
        <dt>Naam</dt>
        <dd>{editor.name}</dd>
        <dt>E-mailadres</dt>
        <dd>{editor.email}</dd>
        <dt>Rol</dt>
        <dd>
          {editor.role}: {roleMeanings[editor.role]}
        </dd>
      </dl>
      {hasPassword ? <WithPassword {...props} /> : <WithoutPassword />}
      <section aria-labelledby="overal">
        <h2 id="overal">Overal uitloggen</h2>
        <p>Hebt u ergens anders nog een sessie open staan? Zo logt u daar uit. Hier blijft u ingelogd.</p>
        <PostForm page={page} action={accountPaths.otherSessions}>
          <div class="ed-actions">
            <Button kind="secondary">Uitloggen op andere apparaten</Button>
          </div>
        </PostForm>
      </section>
    </EditorPage>
  )
}

function WithPassword({ page, hasTwoSteps, errors = [] }: AccountPageProps) {
  return (
    <>
      <section aria-labelledby="tweede-stap">
        <h2 id="tweede-stap">Inloggen in twee stappen</h2>
        <p>
          {hasTwoSteps
            ? 'Staat aan. U logt in met uw wachtwoord en een code uit een app op uw telefoon.'
            : 'Staat uit. Met een tweede stap, een code uit een app op uw telefoon, heeft iemand aan uw wachtwoord alleen niet genoeg.'}
        </p>
        <PostForm page={page} action={hasTwoSteps ? accountPaths.twoStepsOff : accountPaths.twoSteps}>
          <TextField
            name="wachtwoord-tweede-stap"
            label="Uw wachtwoord"
            type="password"
            autocomplete="current-password"
            errors={errors}
          />
          <div class="ed-actions">
            {hasTwoSteps ? (
              <>
                <Button kind="secondary" formaction={accountPaths.recoveryCodes}>
                  Nieuwe herstelcodes maken
                </Button>
                <Button kind="danger">Tweede stap uitzetten</Button>
              </>
            ) : (
              <Button>Tweede stap instellen</Button>
            )}
          </div>
        </PostForm>
      </section>
      <section aria-labelledby="wachtwoord">
        <h2 id="wachtwoord">Wachtwoord wijzigen</h2>
        <PostForm page={page} action={accountPaths.password}>
          <TextField
            name="huidig-wachtwoord"
            label="Huidig wachtwoord"
            type="password"
            autocomplete="current-password"
            errors={errors}
          />
          <PasswordFields errors={errors} />
          <div class="ed-actions">
            <Button>Wachtwoord wijzigen</Button>
          </div>
        </PostForm>
      </section>
    </>
  )
}

function WithoutPassword() {
  return (
    <p class="vb-prose">
      U logt in met de inlogdienst van uw organisatie. Uw wachtwoord en een tweede stap regelt u daar.
    </p>
  )
}
