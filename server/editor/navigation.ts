import { type Role, hasRole } from './auth/roles.ts'
import { editorPaths } from './editor-paths.ts'

interface NavigationEntry {
  name: string
  path: string
  /** The role from which one may use it. */
  role: Role
}

const entries: NavigationEntry[] = [
  { name: 'Vandaag', path: editorPaths.home, role: 'lezer' },
  { name: 'Vragen', path: editorPaths.questions, role: 'lezer' },
  { name: 'Artikelen', path: editorPaths.articles, role: 'lezer' },
  { name: 'Kanalen', path: editorPaths.channels, role: 'beheerder' },
  { name: 'Gebruikers', path: editorPaths.users, role: 'beheerder' },
  { name: 'Logboek', path: editorPaths.audit, role: 'beheerder' },
]

/** The main menu for a role; `isCurrent` for the part that the address is in. */
export function navigationFor(role: Role, currentPath: string) {
  return entries
    .filter((entry) => hasRole(role, entry.role))
    .map(({ name, path }) => ({ name, path, isCurrent: isIn(path, currentPath) }))
}

function isIn(path: string, currentPath: string): boolean {
  return path === currentPath || (path !== editorPaths.home && currentPath.startsWith(`${path}/`))
}
