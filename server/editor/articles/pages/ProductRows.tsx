import { Button } from '../../components/Button.tsx'
import { type FieldError, errorOf, fieldId } from '../../components/Field.tsx'
import type { DraftFields } from '../draft-content.ts'
import { emptyProductRows } from './read-draft-form.ts'

interface ProductRowsProps {
  products: DraftFields['producten']
  errors: FieldError[]
}

/** The products that an article is about. There is always an empty row; the button saves and gives another. */
export function ProductRows({ products, errors }: ProductRowsProps) {
  const empty = Array.from({ length: emptyProductRows }, () => ({ naam: '', upl: '', url: '' }))
  const error = errorOf({ name: 'producten', errors })
  return (
    <fieldset class={`ed-field ${error ? 'ed-field--invalid' : ''}`} id={fieldId('producten')}>
      <legend class="utrecht-form-label">
        Producten<span class="ed-field__optional"> (hoeft niet)</span>
      </legend>
      <p class="utrecht-form-field-description">
        Uit de Uniforme Productnamenlijst (UPL). Maak een regel leeg om hem weg te halen.
      </p>
      {error ? <p class="utrecht-form-field-error-message">{error}</p> : null}
      {[...products, ...empty].map((product, at) => (
        <div class="ed-fields-row">
          {columns.map(({ name, label }) => (
            <label class="ed-row-field">
              <span>
                {label} <span class="vb-hidden">van product {at + 1}</span>
              </span>
              <input
                class="utrecht-textbox utrecht-textbox--html-input"
                name={`product-${name}`}
                value={product[name]}
                autocomplete="off"
              />
            </label>
          ))}
        </div>
      ))}
      <Button kind="secondary" name="actie" value="opslaan">
        Product erbij
      </Button>
    </fieldset>
  )
}

const columns = [
  { name: 'naam', label: 'Naam' },
  { name: 'upl', label: 'Adres in de UPL' },
  { name: 'url', label: 'Webadres' },
] as const
