import { z } from 'zod'
import type { BotFrameworkSettings } from './bot-framework-settings.ts'

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() })

/** A token is renewed this many milliseconds before it ends. */
const margin = 5 * 60 * 1000

/**
 * Our own token for the connector (OAuth 2.0 client credentials): one at a time, until shortly before it ends.
 * @returns gives the token; `renew` for when the connector refuses the one we have
 * @throws (the returned function) a Dutch sentence when Microsoft gives no token
 */
export function createAccessToken(
  settings: BotFrameworkSettings,
  { fetch, now }: { fetch: typeof globalThis.fetch; now: () => Date },
) {
  let held: { token: string; until: number } | undefined
  return async function accessToken(renew = false): Promise<string> {
    if (!renew && held && held.until > now().getTime()) return held.token
    const { access_token: token, expires_in: seconds } = await requestToken(settings, fetch)
    held = { token, until: now().getTime() + seconds * 1000 - margin }
    return token
  }
}

async function requestToken(settings: BotFrameworkSettings, fetch: typeof globalThis.fetch) {
  const address = `${settings.BOT_FRAMEWORK_LOGIN_URL}/${encodeURIComponent(settings.BOT_FRAMEWORK_TENANT_ID)}/oauth2/v2.0/token`
  const response = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.BOT_FRAMEWORK_APP_ID,
      client_secret: settings.BOT_FRAMEWORK_APP_PASSWORD,
      scope: 'https://api.botframework.com/.default',
    }),
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  })
  const body: unknown = await response.json().catch(() => undefined)
  const token = tokenSchema.safeParse(body)
  if (response.ok && token.success) return token.data
  throw new Error(
    `Microsoft geeft geen toegang (status ${response.status}). Controleer BOT_FRAMEWORK_APP_ID, BOT_FRAMEWORK_APP_PASSWORD (is het geheim verlopen?) en BOT_FRAMEWORK_TENANT_ID.`,
  )
}
