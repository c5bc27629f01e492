import type { Article } from '../../../knowledge/article.ts'
import { Button } from '../../components/Button.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { TextAreaField } from '../../components/TextAreaField.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import type { Draft } from '../create-drafts.ts'
import { articlePaths } from './article-paths.ts'
import { audienceOptions, fieldNames, statusOptions } from './article-texts.ts'
import { ProductRows } from './ProductRows.tsx'
import { RelatedFields } from './RelatedFields.tsx'

export interface DraftFormProps {
  page: Page
  draft: Draft
  errors: FieldError[]
  /** All other articles, those in this language first. */
  others: Article[]
  /** Topics that exist, as a suggestion. */
  topics: string[]
}

/** Everything of a draft that an editor writes. */
export function DraftForm({ page, draft, errors, others, topics }: DraftFormProps) {
  const { fields, body } = draft.content
  const lang = draft.language
  return (
    <PostForm page={page} action={articlePaths.draft(draft.id)} id="concept">
      <input type="hidden" name="basis" value={String(draft.version)} />
      <TextField
        name="vraag"
        label={fieldNames.vraag}
        required
        hint="De titel van het artikel, als vraag."
        maxlength={250}
        value={fields.vraag}
        errors={errors}
      />
      <TextAreaField
        name="body"
        label={fieldNames.body}
        required
        hint="Begin met het antwoord zelf. Een regel met ## maakt een kop, een regel met - een opsomming."
        rows={22}
        lang={lang}
        value={body}
        errors={errors}
      />
      <TextAreaField
        name="kort"
        label={fieldNames.kort}
        required={false}
        hint="Het antwoord in hoogstens 480 tekens, voor korte berichten."
        rows={3}
        lang={lang}
        value={fields.kort}
        errors={errors}
      />
      <TextAreaField
        name="vraagvarianten"
        label={fieldNames.vraagvarianten}
        required={false}
        hint="Zoals mensen het vragen. Eén op een regel."
        rows={8}
        lang={lang}
        value={lines(fields.vraagvarianten)}
        errors={errors}
      />
      <div class="ed-actions">
        <Button name="actie" value="opslaan">
          Opslaan
        </Button>
        <Button kind="secondary" name="actie" value="voorbeeld">
          Opslaan en voorbeeld bekijken
        </Button>
      </div>
      <h2>Meer gegevens</h2>
      <SelectField
        name="status"
        label={fieldNames.status}
        value={fields.status}
        options={statusOptions}
        errors={errors}
      />
      <RadioGroup
        name="doelgroep"
        label={fieldNames.doelgroep}
        value={fields.doelgroep}
        options={audienceOptions}
        errors={errors}
      />
      <TextAreaField
        name="onderwerpen"
        label={fieldNames.onderwerpen}
        required={false}
        hint={`Eén op een regel. Er zijn al: ${topics.join(', ')}.`}
        rows={2}
        value={lines(fields.onderwerpen)}
        errors={errors}
      />
      <TextAreaField
        name="trefwoorden"
        label={fieldNames.trefwoorden}
        required={false}
        hint="Woorden waarop mensen zoeken. Eén op een regel."
        rows={5}
        lang={lang}
        value={lines(fields.trefwoorden)}
        errors={errors}
      />
      <TextAreaField
        name="afdelingen"
        label={fieldNames.afdelingen}
        required={false}
        hint="Eén op een regel."
        rows={2}
        value={lines(fields.afdelingen)}
        errors={errors}
      />
      <ProductRows products={fields.producten} errors={errors} />
      <RelatedFields ids={fields.gerelateerd} language={draft.language} others={others} errors={errors} />
      <div class="ed-fields-row">
        <TextField
          name="gecontroleerdOp"
          label={fieldNames.gecontroleerdOp}
          type="date"
          required={false}
          width="short"
          value={fields.gecontroleerdOp}
          errors={errors}
        />
        <TextField
          name="herzienVoor"
          label={fieldNames.herzienVoor}
          type="date"
          required={false}
          width="short"
          value={fields.herzienVoor}
          errors={errors}
        />
      </div>
      <div class="ed-actions">
        <Button name="actie" value="opslaan">
          Opslaan
        </Button>
        <Button kind="secondary" name="actie" value="verder">
          Opslaan en verder naar publiceren
        </Button>
      </div>
    </PostForm>
  )
}

function lines(values: string[]): string {
  return values.join('\n')
}
