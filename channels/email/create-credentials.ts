import { z } from 'zod'
import type { EmailSettings } from './email-settings.ts'

/** With what to sign in to a mail server. */
export interface Credentials {
  user: string
  password?: string
  /** OAuth 2 (SASL XOAUTH2). */
  accessToken?: string
}

interface CredentialsDependencies {
  fetch?: typeof globalThis.fetch
  now: () => Date
}

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().default(300) })

/** Milliseconds. A token is renewed so much before its end. */
const margin = 60_000
const timeout = 10_000

/** Signing in did not work because of OAuth 2. Its message is a Dutch sentence without secrets. */
export class TokenError extends Error {
  override name = 'TokenError'
}

/**
 * What to sign in with: the passwords, or a token of the application itself (OAuth 2.0, RFC 6749, section 4.4), asked for
 * again when it runs out.
 */
export function createCredentials(
  settings: EmailSettings,
  { fetch = globalThis.fetch, now }: CredentialsDependencies,
) {
  const { EMAIL_OAUTH_TOKEN_URL: tokenUrl, EMAIL_ADDRESS: address } = settings
  const imapUser = settings.EMAIL_IMAP_USER ?? address
  let token: { value: string; until: number } | undefined

  return {
    async imap(): Promise<Credentials> {
      if (tokenUrl) return { user: imapUser, accessToken: await accessToken(tokenUrl) }
      return { user: imapUser, password: settings.EMAIL_IMAP_PASSWORD ?? '' }
    },

    /** @returns nothing when mail is handed in without signing in */
    async smtp(): Promise<Credentials | undefined> {
      const user = settings.EMAIL_SMTP_USER ?? imapUser
      if (user === 'geen') return undefined
      const own = settings.EMAIL_SMTP_PASSWORD
      if (tokenUrl && own === undefined) return { user, accessToken: await accessToken(tokenUrl) }
      return { user, password: own ?? settings.EMAIL_IMAP_PASSWORD ?? '' }
    },
  }

  async function accessToken(url: string): Promise<string> {
    if (token && token.until > now().getTime()) return token.value
    const { access_token: value, expires_in: seconds } = await requestToken(url)
    token = { value, until: now().getTime() + Math.max(0, seconds * 1000 - margin) }
    return value
  }

  async function requestToken(url: string): Promise<z.infer<typeof tokenSchema>> {
    const { host } = new URL(url)
    const response = await fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings.EMAIL_OAUTH_CLIENT_ID ?? '',
        client_secret: settings.EMAIL_OAUTH_CLIENT_SECRET ?? '',
        scope: settings.EMAIL_OAUTH_SCOPE,
      }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    }).catch(() => {
      throw new TokenError(`${host} is niet te bereiken om een toegangstoken op te halen.`)
    })
    const parsed = tokenSchema.safeParse(await response.json().catch(() => undefined))
    if (response.ok && parsed.success) return parsed.data
    throw new TokenError(
      `${host} gaf geen toegangstoken (${response.status}). Controleer EMAIL_OAUTH_TOKEN_URL, EMAIL_OAUTH_CLIENT_ID, EMAIL_OAUTH_CLIENT_SECRET en EMAIL_OAUTH_SCOPE.`,
    )
  }
}

export type CreatedCredentials = ReturnType<typeof createCredentials>
