import { type FieldProps, controlAttributes, errorOf, fieldId } from './Field.tsx'

interface CheckboxFieldProps extends FieldProps {
  /** What is posted when it is checked. */
  value?: string
  checked?: boolean
}

/** Yes or no. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, value = 'ja', checked } = props
  const id = fieldId(name)
  const error = errorOf(props)
  return (
    <div class={`ed-field ed-field--checkbox ${error ? 'ed-field--invalid' : ''}`}>
      {error ? (
        <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
          {error}
        </p>
      ) : null}
      <label class="ed-checkbox" for={id}>
        <input {...controlAttributes(props)} type="checkbox" value={value} checked={checked} />
        <span>{label}</span>
      </label>
      {hint ? (
        <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
