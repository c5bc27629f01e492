import { Field, type FieldProps, controlAttributes, errorOf } from './Field.tsx'

interface TextAreaFieldProps extends FieldProps {
  value?: string | undefined
  rows?: number
  maxlength?: number
  /** `nl` or `en`, when the text is not Dutch. */
  lang?: string
}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { value = '', rows = 4, maxlength, lang } = props
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        class={`utrecht-textarea utrecht-textarea--html-textarea ${errorOf(props) ? 'utrecht-textarea--invalid' : ''}`}
        rows={rows}
        maxlength={maxlength}
        lang={lang}
      >
        {/* A browser drops the first line end in a textarea: this one is for it. */}
        {`\n${value}`}
      </textarea>
    </Field>
  )
}
