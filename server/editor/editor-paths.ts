/** Addresses of the editors' web app, without the host. */
export const editorPaths = {
  home: '/redactie',
  questions: '/redactie/vragen',
  articles: '/redactie/artikelen',
  channels: '/redactie/kanalen',
  users: '/redactie/gebruikers',
  audit: '/redactie/logboek',
  account: '/redactie/account',
  signIn: '/redactie/inloggen',
  signInCode: '/redactie/inloggen/code',
  signInOidc: '/redactie/inloggen/organisatie',
  signInOidcFailed: '/redactie/inloggen/organisatie/mislukt',
  signOut: '/redactie/uitloggen',
  continue: '/redactie/verder',
  firstRun: '/redactie/eerste-beheerder',
  password: '/redactie/wachtwoord',
  /** better-auth's own addresses; only its callback for the organisation's sign-in service can be reached. */
  auth: '/redactie/auth',
} as const
