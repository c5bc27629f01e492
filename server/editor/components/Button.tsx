import type { PropsWithChildren } from 'hono/jsx'

type ButtonProps = PropsWithChildren<{
  kind?: 'primary' | 'secondary' | 'danger'
  /** Posted with the form, when one form has several buttons. */
  name?: string
  value?: string
  /** Another address than the form's. */
  formaction?: string
  /** The id of the form, for a button outside it. */
  form?: string
}>

const classes = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
}

/** Sends its form. */
export function Button({ kind = 'primary', name, value, formaction, form, children }: ButtonProps) {
  return (
    <button class={classes[kind]} type="submit" name={name} value={value} formaction={formaction} form={form}>
      {children}
    </button>
  )
}
