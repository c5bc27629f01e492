import { editorPaths } from '../../editor-paths.ts'

/** Addresses of one user, without the host. */
export function userPaths(id: string) {
  const user = `${editorPaths.users}/${id}`
  return {
    user,
    link: `${user}/link`,
    twoSteps: `${user}/tweede-stap-uitzetten`,
    block: `${user}/blokkeren`,
    unblock: `${user}/deblokkeren`,
  }
}
