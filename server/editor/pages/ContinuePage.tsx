import type { KeptForm } from '../auth/kept-form.ts'
import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import { PostForm } from '../components/PostForm.tsx'
import type { Page } from '../editor-environment.ts'
import { editorPaths } from '../editor-paths.ts'

interface ContinuePageProps {
  page: Page
  form: KeptForm
  /** Why the form was not taken at once. */
  reason: 'signed-in' | 'other-session' | 'failed'
  /** What failed, and the remedy; a sentence. */
  problem?: string | undefined
}

const explanations = {
  'signed-in': 'U bent weer ingelogd. Wat u had ingevuld, is bewaard maar nog niet verwerkt.',
  'other-session':
    'Dit formulier hoorde bij een eerdere sessie, bijvoorbeeld omdat u opnieuw hebt ingelogd. Wat u had ingevuld, is bewaard maar nog niet verwerkt.',
  failed:
    'Uw verzoek is niet gelukt; misschien is het maar voor een deel opgeslagen. Laat deze pagina open: wat u had ingevuld, staat hieronder. Verstuur het later opnieuw, of kopieer uw tekst.',
}

/** A form that was kept, to be sent after all: the editor decides. */
export function ContinuePage({ page, form, reason, problem }: ContinuePageProps) {
  const filled = form.fields.filter(([, value]) => value.trim() !== '')
  return (
    <EditorPage page={page} title={reason === 'failed' ? 'Er ging iets mis' : 'Wilt u dit alsnog versturen?'}>
      {reason === 'failed' ? (
        <Alert kind="error">
          {problem ??
            `Blijft het misgaan? Meld het bij uw beheerder, met dit tijdstip: ${page.now.toISOString()}.`}
        </Alert>
      ) : null}
      <p class="vb-lead">{explanations[reason]}</p>
      <PostForm page={page} action={form.path}>
        {form.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="ed-actions">
          <Button>{reason === 'failed' ? 'Verstuur opnieuw' : 'Verstuur alsnog'}</Button>
          <a href={editorPaths.home}>Niet versturen</a>
        </div>
      </PostForm>
      {filled.length > 0 ? (
        <section aria-labelledby="ingevuld">
          <h2 id="ingevuld">Wat u had ingevuld</h2>
          <dl class="ed-kept">
            {filled.map(([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd>{/wachtwoord|herhaling|code|sleutel/.test(name) ? '(niet getoond)' : value}</dd>
              </>
            ))}
          </dl>
        </section>
      ) : null}
    </EditorPage>
  )
}
