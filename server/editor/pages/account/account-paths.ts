import { editorPaths } from '../../editor-paths.ts'

/** Addresses of one's own account, without the host. */
export const accountPaths = {
  password: `${editorPaths.account}/wachtwoord`,
  otherSessions: `${editorPaths.account}/andere-sessies`,
  twoSteps: `${editorPaths.account}/tweede-stap`,
  twoStepsConfirm: `${editorPaths.account}/tweede-stap/bevestigen`,
  twoStepsOff: `${editorPaths.account}/tweede-stap/uitzetten`,
  recoveryCodes: `${editorPaths.account}/herstelcodes`,
} as const
