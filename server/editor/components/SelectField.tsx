import { Field, type FieldProps, controlAttributes } from './Field.tsx'

interface SelectFieldProps extends FieldProps {
  value?: string | undefined
  options: readonly { value: string; label: string }[]
}

/** One from a list. */
export function SelectField(props: SelectFieldProps) {
  const { value, options } = props
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class="utrecht-select utrecht-select--html-select">
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
