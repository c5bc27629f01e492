import { type Role, roleMeanings, roles } from '../../auth/roles.ts'
import type { FieldError } from '../../components/Field.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'

/** Chooses a role, with what each may do. */
export function RoleField({ value, errors }: { value: Role; errors: FieldError[] }) {
  return (
    <RadioGroup
      name="rol"
      label="Rol"
      hint="Wie een rol heeft, mag ook alles van de rollen erboven."
      value={value}
      errors={errors}
      options={roles.map((role) => ({ value: role, label: role, hint: roleMeanings[role] }))}
    />
  )
}
