import { type FieldProps, errorOf, fieldId } from './Field.tsx'

interface RadioGroupProps extends FieldProps {
  value?: string | undefined
  options: readonly { value: string; label: string; hint?: string }[]
}

/** One from a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, label, hint, value, options } = props
  const id = fieldId(name)
  const error = errorOf(props)
  const describedBy = [error && `${id}-fout`, hint && `${id}-uitleg`].filter(Boolean).join(' ')
  return (
    <fieldset
      class={`ed-field ed-radio-group ${error ? 'ed-field--invalid' : ''}`}
      aria-describedby={describedBy === '' ? undefined : describedBy}
    >
      <legend class="utrecht-form-label">{label}</legend>
      {hint ? (
        <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
          {error}
        </p>
      ) : null}
      {options.map((option, index) => {
        // The first one has the id that the summary of errors links to.
        const optionId = index === 0 ? id : `${id}-${option.value}`
        return (
          <label class="ed-checkbox" for={optionId}>
            <input
              id={optionId}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
            />
            <span>
              {option.label}
              {option.hint ? <span class="ed-checkbox__hint">{option.hint}</span> : null}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
