import { editorRoles } from '../../database/editor-schema.ts'

export type Role = (typeof editorRoles)[number]

export { editorRoles as roles }

/** What each role may do, for those who give it. */
export const roleMeanings: Record<Role, string> = {
  lezer: 'ziet cijfers, vragen en artikelen',
  redacteur: 'schrijft artikelen en behandelt vragen',
  eindredacteur: 'publiceert ook artikelen',
  beheerder: 'beheert ook gebruikers en kanalen, en ziet het logboek',
}

/** Whether someone with `role` may do what needs `needed`: each role may do what those before it may. */
export function hasRole(role: Role, needed: Role): boolean {
  return editorRoles.indexOf(role) >= editorRoles.indexOf(needed)
}

export function isRole(text: string | undefined): text is Role {
  return editorRoles.some((role) => role === text)
}
