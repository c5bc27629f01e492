import { passwordHint } from '../../auth/password-rules.ts'
import type { FieldError } from '../../components/Field.tsx'
import { TextField } from '../../components/TextField.tsx'

/** A new password, twice. */
export function PasswordFields({ errors }: { errors: FieldError[] }) {
  const shared = { type: 'password', autocomplete: 'new-password', errors } as const
  return (
    <>
      <TextField name="wachtwoord" label="Nieuw wachtwoord" hint={passwordHint} {...shared} />
      <TextField name="herhaling" label="Nieuw wachtwoord, nog een keer" {...shared} />
    </>
  )
}
