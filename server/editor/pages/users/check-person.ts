import { z } from 'zod'
import type { FieldError } from '../../components/Field.tsx'

/** What is wrong with a name and an e-mail address. */
export function checkPerson({ name, email }: { name: string; email: string }): FieldError[] {
  const errors: FieldError[] = []
  if (name === '') errors.push({ field: 'naam', message: 'Vul een naam in.' })
  if (name.length > 100)
    errors.push({ field: 'naam', message: 'De naam is te lang. Gebruik hoogstens 100 tekens.' })
  if (!z.email().safeParse(email).success)
    errors.push({
      field: 'email',
      message: 'Dit is geen e-mailadres. Vul een adres in zoals naam@voorbeeld.nl.',
    })
  return errors
}
