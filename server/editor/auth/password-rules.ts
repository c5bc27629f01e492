import type { FieldError } from '../components/Field.tsx'

/** Characters. Length is what makes a password hard to guess, not signs and capitals (NIST SP 800-63B, 3.1.1.2). */
export const passwordLength = { minimum: 12, maximum: 128 } as const

export const passwordHint = `Minstens ${passwordLength.minimum} tekens. Een zin van een paar woorden is sterk en goed te onthouden.`

/** What is wrong with a new password in the fields `wachtwoord` and `herhaling`. */
export function checkPassword(password: string, repeated: string): FieldError[] {
  if (password.length < passwordLength.minimum)
    return [
      {
        field: 'wachtwoord',
        message: `Het wachtwoord heeft ${password.length} tekens. Kies er een met minstens ${passwordLength.minimum} tekens.`,
      },
    ]
  if (password.length > passwordLength.maximum)
    return [
      {
        field: 'wachtwoord',
        message: `Het wachtwoord is te lang. Kies er een met hoogstens ${passwordLength.maximum} tekens.`,
      },
    ]
  if (password !== repeated)
    return [{ field: 'herhaling', message: 'De twee wachtwoorden zijn niet gelijk. Typ ze nog eens.' }]
  return []
}
