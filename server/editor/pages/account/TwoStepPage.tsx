import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { QrCode } from '../../components/QrCode.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { accountPaths } from './account-paths.ts'

interface TwoStepPageProps {
  page: Page
  /** The `otpauth:` address that the app takes. */
  address: string
  errors?: FieldError[]
}

/** Sets up the app that gives codes: the key, and a first code to see that it works. */
export function TwoStepPage({ page, address, errors = [] }: TwoStepPageProps) {
  return (
    <EditorPage
      page={page}
      title="Tweede stap instellen"
      breadcrumbs={[{ name: 'Uw account', path: editorPaths.account }]}
    >
      <ErrorSummary errors={errors} />
      <ol class="vb-prose">
        <li>
          <p>
            Installeer op uw telefoon een app voor codes, zoals FreeOTP, Google Authenticator of Microsoft
            Authenticator.
          </p>
        </li>
        <li>
          <p>Kies in de app ‘account toevoegen’ en scan deze code:</p>
          <QrCode
            text={address}
            description="QR-code met de sleutel. Kunt u hem niet scannen? De sleutel staat er als tekst onder."
          />
          <p>
            Lukt scannen niet? Kies dan in de app ‘sleutel invoeren’. Neem als naam ‘redactie’, en als
            sleutel:
          </p>
          <code class="ed-copy">{keyOf(address)}</code>
          <p>
            Bent u nu op uw telefoon? <a href={address}>Open de sleutel in de app</a>.
          </p>
        </li>
        <li>
          <p>Vul hieronder de code in die de app dan laat zien.</p>
        </li>
      </ol>
      <PostForm page={page} action={accountPaths.twoStepsConfirm}>
        <input type="hidden" name="sleutel" value={address} />
        <TextField
          name="code"
          label="Code uit de app"
          hint="6 cijfers"
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          errors={errors}
        />
        <div class="ed-actions">
          <Button>Tweede stap aanzetten</Button>
          <a href={editorPaths.account}>Annuleren</a>
        </div>
      </PostForm>
    </EditorPage>
  )
}

/** The key in groups of four, as it is easiest to copy by hand. */
function keyOf(address: string): string {
  const key = new URL(address).searchParams.get('secret') ?? ''
  return key.match(/.{1,4}/g)?.join(' ') ?? ''
}
