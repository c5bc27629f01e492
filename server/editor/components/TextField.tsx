import { Field, type FieldProps, controlAttributes, errorOf } from './Field.tsx'

interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'number' | 'search' | 'url'
  autocomplete?: string
  inputmode?: 'numeric' | 'text'
  /** At most so many characters. */
  maxlength?: number
  /** `short` for codes, dates and numbers. */
  width?: 'short' | 'full'
  /** Ids for a `datalist` with suggestions. */
  list?: string
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, type = 'text', autocomplete = 'off', inputmode, maxlength, width = 'full', list } = props
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        class={`utrecht-textbox utrecht-textbox--html-input ${errorOf(props) ? 'utrecht-textbox--invalid' : ''} ed-control--${width}`}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        list={list}
        spellcheck={type === 'password' || type === 'email' ? false : undefined}
      />
    </Field>
  )
}
