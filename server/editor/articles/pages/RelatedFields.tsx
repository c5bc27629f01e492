import type { Article } from '../../../knowledge/article.ts'
import type { Language } from '../../../question.ts'
import { Button } from '../../components/Button.tsx'
import { type FieldError, errorOf, fieldId } from '../../components/Field.tsx'

interface RelatedFieldsProps {
  ids: string[]
  language: Language
  /** All other articles, those in this language first; only those can be chosen. */
  others: Article[]
  errors: FieldError[]
}

/** Related articles: those that are chosen can be unchecked, one can be added at a time. */
export function RelatedFields({ ids, language, others, errors }: RelatedFieldsProps) {
  const nameOf = (id: string) =>
    others.find((article) => article.id === id)?.vraag ?? `Onbekend artikel (${id})`
  const choices = others.filter((article) => article.language === language && !ids.includes(article.id))
  const error = errorOf({ name: 'gerelateerd', errors })
  const id = fieldId('gerelateerd')
  return (
    <fieldset class={`ed-field ${error ? 'ed-field--invalid' : ''}`} id={id}>
      <legend class="utrecht-form-label">
        Gerelateerde artikelen<span class="ed-field__optional"> (hoeft niet)</span>
      </legend>
      {error ? <p class="utrecht-form-field-error-message">{error}</p> : null}
      {ids.map((chosen) => (
        <label class="ed-checkbox">
          <input type="checkbox" name="gerelateerd" value={chosen} checked />
          <span>{nameOf(chosen)}</span>
        </label>
      ))}
      <div class="ed-fields-row">
        <label class="ed-row-field" for={`${id}-erbij`}>
          <span>Nog een artikel</span>
          <select id={`${id}-erbij`} name="gerelateerd" class="utrecht-select utrecht-select--html-select">
            <option value="">Kies een artikel</option>
            {choices.map((article) => (
              <option value={article.id}>{article.vraag}</option>
            ))}
          </select>
        </label>
        <Button kind="secondary" name="actie" value="opslaan">
          Toevoegen
        </Button>
      </div>
    </fieldset>
  )
}
