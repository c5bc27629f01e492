import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import * as editorSchema from '../../database/editor-schema.ts'
import type { Database } from '../../database/open-database.ts'
import type { Settings } from '../../settings.ts'
import type { Audit } from '../audit/create-audit.ts'
import { editorPaths } from '../editor-paths.ts'
import { cookiePrefix, isSecure } from './cookies.ts'
import { oidcProviderId } from './oidc-provider-id.ts'
import { passwordLength } from './password-rules.ts'

/** Seconds without a request after which an editor must sign in again. */
const idleSeconds = 8 * 3600

/** Seconds between two times that a session is made longer: not a write for every request. */
const refreshSeconds = 5 * 60

interface AuthDependencies {
  database: Database
  settings: Settings
  logger: Logger
  audit: Audit
  /** Signs and encrypts. */
  secret: string
}

export type Auth = ReturnType<typeof createAuth>

/** better-auth, set up for editors. It is large: import this file only when someone needs it. */
export function createAuth({ database, settings, logger, audit, secret }: AuthDependencies) {
  const tables = {
    user: editorSchema.editorUser,
    session: editorSchema.editorSession,
    account: editorSchema.editorAccount,
    verification: editorSchema.editorVerification,
    twoFactor: editorSchema.editorTwoFactor,
  }
  return betterAuth({
    appName: 'Vraagbaak redactie',
    baseURL: settings.PUBLIC_URL,
    basePath: editorPaths.auth,
    secret,
    database: drizzleAdapter(database, { provider: 'sqlite', schema: tables }),
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false, defaultValue: settings.OIDC_ROLE },
        isBlocked: { type: 'boolean', required: true, input: false, defaultValue: false },
      },
    },
    session: { expiresIn: idleSeconds, updateAge: refreshSeconds },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.minimum,
      maxPasswordLength: passwordLength.maximum,
    },
    // The organisation chose this service, so it may say whose e-mail address is whose.
    account: {
      accountLinking: { enabled: true, trustedProviders: [oidcProviderId] },
      encryptOAuthTokens: true,
    },
    databaseHooks: {
      session: { create: { before: refuseBlocked(database) } },
      // Only who comes by the organisation's sign-in service is made by better-auth; all others by an administrator.
      user: { create: { after: recordNewUser(audit, settings) } },
    },
    plugins: [twoFactor({ issuer: issuerName(settings) }), ...oidcPlugins(settings)],
    advanced: {
      // The prefix `__Host-` is in the name already; better-auth's own would be `__Secure-`.
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(isSecure(settings)),
      defaultCookieAttributes: { secure: isSecure(settings), httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    // We count failures ourselves, per account and address, and say until when: see create-sign-in-guard.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => logger.debug({ level }, `better-auth: ${message}`) },
  })
}

/** The name that the app for codes shows. */
function issuerName({ PUBLIC_URL }: Settings): string {
  return `Vraagbaak ${new URL(PUBLIC_URL).host}`
}

/** Someone who is blocked gets no session, whichever way they sign in. And a session says nothing of where or with what. */
function refuseBlocked(database: Database) {
  return async (session: { userId: string }) => {
    const user = await database.query.editorUser.findFirst({
      columns: { isBlocked: true },
      where: eq(editorSchema.editorUser.id, session.userId),
    })
    if (!user || user.isBlocked) return false
    return { data: { ...session, userAgent: null, ipAddress: null } }
  }
}

function recordNewUser(audit: Audit, { OIDC_NAME, OIDC_ROLE }: Settings) {
  return async ({ id, name, email }: { id: string; name: string; email: string }) => {
    await audit({
      editor: undefined,
      action: 'aangemaakt bij eerste keer inloggen',
      objectKind: 'gebruiker',
      objectId: id,
      objectName: `${name} (${email})`,
      details: `Met ${OIDC_NAME}. Rol: ${OIDC_ROLE}.`,
    })
  }
}

function oidcPlugins({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: Settings) {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return []
  return [
    genericOAuth({
      config: [
        {
          providerId: oidcProviderId,
          name: OIDC_NAME,
          discoveryUrl: `${OIDC_ISSUER}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          // The default of OpenID Connect (Core 1.0, section 9).
          tokenEndpointAuth: { method: 'client_secret_basic' },
          scopes: ['openid', 'profile', 'email'],
          mapProfileToUser: (profile) => ({ name: nameOf(profile) }),
        },
      ],
    }),
  ]
}

/** A name for who is signed in, also from a service that gives none. */
function nameOf(profile: Record<string, unknown>): string {
  const given = [profile['given_name'], profile['family_name']].filter((part) => typeof part === 'string')
  const names = [profile['name'], given.join(' '), profile['preferred_username'], profile['email']]
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '') ?? 'Zonder naam'
}
