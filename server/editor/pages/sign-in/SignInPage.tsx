import type { Settings } from '../../../settings.ts'
import type { Keys } from '../../auth/create-keys.ts'
import { type KeptForm, keptFormField, packForm } from '../../auth/kept-form.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'

interface SignInPageProps {
  page: Page
  settings: Settings
  email?: string
  errors?: FieldError[]
  /** Where to go afterwards, without the host. */
  onward?: string | undefined
  /** What was posted when nobody was signed in, and what signs it. */
  kept?: { form: KeptForm; keys: Keys } | undefined
}

/** E-mail and password, or the organisation's own sign-in service. */
export function SignInPage(props: SignInPageProps) {
  const { page, email, errors = [], onward, kept } = props
  return (
    <EditorPage page={page} title="Inloggen">
      {kept && errors.length === 0 ? (
        <Alert kind="info" title="Uw sessie is verlopen">
          <p>
            Log opnieuw in. Wat u had ingevuld, is bewaard op deze pagina en gaat niet verloren: na het
            inloggen kunt u het alsnog versturen.
          </p>
        </Alert>
      ) : null}
      <ErrorSummary errors={errors} />
      <PostForm page={page} action={editorPaths.signIn}>
        <TextField
          name="email"
          label="E-mailadres"
          type="email"
          autocomplete="username"
          value={email}
          errors={errors}
        />
        <TextField
          name="wachtwoord"
          label="Wachtwoord"
          type="password"
          autocomplete="current-password"
          errors={errors}
        />
        {onward === undefined ? null : <input type="hidden" name="naar" value={onward} />}
        {kept ? <input type="hidden" name={keptFormField} value={packForm(kept.form, kept.keys)} /> : null}
        <div class="ed-actions">
          <Button>Inloggen</Button>
        </div>
      </PostForm>
      <OidcSignIn {...props} />
      <p class="ed-subtle">
        Wachtwoord vergeten? Vraag een beheerder van de redactie om een link waarmee u een nieuw wachtwoord
        kiest.
      </p>
    </EditorPage>
  )
}

/** The way by the organisation. With a kept form it opens beside this page, so that the form stays. */
function OidcSignIn({ page, settings, onward, kept }: SignInPageProps) {
  if (settings.OIDC_ISSUER === undefined) return null
  const query = onward === undefined ? '' : `?${new URLSearchParams({ naar: onward })}`
  const name = `Inloggen met ${settings.OIDC_NAME}`
  const className = 'utrecht-button utrecht-button--secondary-action ed-button-link'
  if (!kept)
    return (
      <p>
        <a class={className} href={`${editorPaths.signInOidc}${query}`}>
          {name}
        </a>
      </p>
    )
  return (
    <form class="ed-form" method="post" action={editorPaths.continue}>
      <p>
        <a class={className} href={editorPaths.signInOidc} target="_blank">
          {name} (in een nieuw tabblad)
        </a>
      </p>
      <CsrfField page={page} />
      <input type="hidden" name={keptFormField} value={packForm(kept.form, kept.keys)} />
      <p>Bent u daar ingelogd? Kom dan hier terug:</p>
      <Button kind="secondary">Ik ben ingelogd, ga verder</Button>
    </form>
  )
}
