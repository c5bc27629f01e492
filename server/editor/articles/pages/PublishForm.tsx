import { Button } from '../../components/Button.tsx'
import { CheckboxField } from '../../components/CheckboxField.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { TextAreaField } from '../../components/TextAreaField.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import type { Draft } from '../create-drafts.ts'
import { articlePaths } from './article-paths.ts'
import { toLocalTime } from './local-time.ts'
import type { PublishPageProps } from './PublishPage.tsx'

/** The form of who may publish. */
export function PublishForm({
  page,
  draft,
  errors = [],
  report,
  difference,
  isReady,
  typed,
}: PublishPageProps & { isReady: boolean }) {
  const timeZone = page.organisation.tijdzone
  const at = (moment: number | null) => (moment === null ? '' : toLocalTime(moment, timeZone))
  const regressions = difference?.regression.confirmations.length ?? 0
  const isUnclear = report.isAverageTooLong || report.findings.some(({ severity }) => severity === 'fail')
  return (
    <PostForm page={page} action={articlePaths.publish(draft.id)}>
      <h2>Publiceren</h2>
      <RadioGroup
        name="wanneer"
        label="Wanneer?"
        value={typed?.('wanneer') ?? (draft.publishAt === null ? 'nu' : 'moment')}
        errors={errors}
        options={[
          { value: 'nu', label: 'Nu' },
          { value: 'moment', label: 'Op een later moment' },
        ]}
      />
      <TextField
        name="moment"
        label="Later moment"
        type="datetime-local"
        required={false}
        width="short"
        value={typed?.('moment') ?? at(draft.publishAt)}
        errors={errors}
      />
      <TextField
        name="verloopt"
        label="Uit beeld op"
        type="datetime-local"
        required={false}
        width="short"
        hint="Vanaf dan zien bezoekers het artikel niet meer."
        value={typed?.('verloopt') ?? at(draft.expireAt)}
        errors={errors}
      />
      <TextAreaField
        name="opmerking"
        label="Opmerking bij deze versie"
        required={false}
        rows={2}
        value={draft.note}
        errors={errors}
      />
      {regressions > 0 ? (
        <CheckboxField
          name="akkoord-antwoorden"
          value={difference?.regression.fingerprint ?? ''}
          checked={typed?.('akkoord-antwoorden') === difference?.regression.fingerprint}
          label={
            regressions === 1
              ? 'Ik heb gezien dat 1 testvraag slechter of anders wordt beantwoord, en dat is de bedoeling.'
              : `Ik heb gezien dat ${regressions} testvragen slechter of anders worden beantwoord, en dat is de bedoeling.`
          }
          errors={errors}
        />
      ) : null}
      {isUnclear ? (
        <CheckboxField
          name="akkoord-taal"
          checked={Boolean(typed?.('akkoord-taal'))}
          label="Ik heb de te lange zinnen gezien en laat ze staan."
          errors={errors}
        />
      ) : null}
      {isReady ? (
        <div class="ed-actions">
          <Button>Publiceren</Button>
          <a href={articlePaths.draft(draft.id)}>Terug naar de tekst</a>
        </div>
      ) : (
        <p>
          <a href={articlePaths.draft(draft.id)}>Terug naar de tekst</a>
        </p>
      )}
    </PostForm>
  )
}

/** The form of who writes but does not publish. */
export function SubmitForm({ page, draft }: { page: Page; draft: Draft }) {
  if (draft.state !== 'concept')
    return <p>Dit concept wacht op een eindredacteur. U kunt het intussen nog wijzigen.</p>
  return (
    <PostForm page={page} action={articlePaths.step(draft.id)}>
      <h2>Laten beoordelen</h2>
      <p>Een eindredacteur bekijkt het concept en publiceert het.</p>
      <TextAreaField
        name="opmerking"
        label="Opmerking voor de eindredacteur"
        required={false}
        rows={2}
        value={draft.note}
      />
      <div class="ed-actions">
        <Button name="stap" value="indienen">
          Ter beoordeling aanbieden
        </Button>
        <a href={articlePaths.draft(draft.id)}>Terug naar de tekst</a>
      </div>
    </PostForm>
  )
}
