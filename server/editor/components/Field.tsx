import type { PropsWithChildren } from 'hono/jsx'

/** What is wrong with one field. */
export interface FieldError {
  /** The field's name. */
  field: string
  /** What is wrong and how to put it right, as a sentence. */
  message: string
}

/** What all fields take. */
export interface FieldProps {
  name: string
  label: string
  /** A sentence under the label. */
  hint?: string | undefined
  /** All errors of the form: the field picks its own. */
  errors?: FieldError[] | undefined
  required?: boolean
}

/** The id of a field's control, for labels and for links from the summary of errors. */
export function fieldId(name: string): string {
  return `veld-${name}`
}

export function errorOf({ name, errors }: Pick<FieldProps, 'name' | 'errors'>): string | undefined {
  return errors?.find(({ field }) => field === name)?.message
}

/** Attributes that tie a control to its label, its hint and what is wrong with it. */
export function controlAttributes(props: FieldProps) {
  const { name, hint, required } = props
  const id = fieldId(name)
  const error = errorOf(props)
  const describedBy = [error && `${id}-fout`, hint && `${id}-uitleg`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-required': required ? ('true' as const) : undefined,
  }
}

/** Label, hint and error around a control. */
export function Field(props: PropsWithChildren<FieldProps>) {
  const { name, label, hint, required, children } = props
  const id = fieldId(name)
  const error = errorOf(props)
  return (
    <div class={`ed-field ${error ? 'ed-field--invalid' : ''}`}>
      <label class="utrecht-form-label" for={id}>
        {label}
        {required === false ? <span class="ed-field__optional"> (hoeft niet)</span> : null}
      </label>
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
      {children}
    </div>
  )
}
