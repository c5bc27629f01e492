import type { Context } from 'hono'
import { csrfFieldName } from '../components/CsrfField.tsx'

/** How a posted form fares: ours, ours from another session, or from elsewhere. */
export type FormVerdict = 'genuine' | 'stale' | 'forged'

/**
 * Looks whether a form comes from a page of ours, made for this session. Two checks: where the browser says it comes
 * from (Fetch Metadata, Origin), and the token, which is bound to the session. `stale`: from one of our own pages, but
 * made for another session, as after signing in again.
 * @param publicUrl the address visitors use
 */
export async function checkForm(
  context: Context,
  { csrfToken, publicUrl }: { csrfToken: string | undefined; publicUrl: string },
): Promise<FormVerdict> {
  const from = whereFrom(context, publicUrl)
  if (from === 'elsewhere') return 'forged'
  const token = context.req.header('x-csrf-token') ?? (await postedToken(context))
  if (csrfToken !== undefined && token === csrfToken) return 'genuine'
  return from === 'ours' ? 'stale' : 'forged'
}

/**
 * Where a request comes from. The browser itself sets these headers: a page elsewhere cannot. The Host counts as ours
 * beside PUBLIC_URL, so that the app also works by another name of this server.
 */
function whereFrom(context: Context, publicUrl: string): 'ours' | 'elsewhere' | 'unknown' {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'elsewhere'
  const origin = context.req.header('origin')
  if (origin === undefined) return site === 'same-origin' ? 'ours' : 'unknown'
  const host = context.req.header('host') ?? new URL(context.req.url).host
  const ours = [new URL(publicUrl).origin, `http://${host}`, `https://${host}`]
  return ours.includes(origin) ? 'ours' : 'elsewhere'
}

async function postedToken(context: Context): Promise<string | undefined> {
  const form = await context.req.formData().catch(() => undefined)
  const token = form?.get(csrfFieldName)
  return typeof token === 'string' ? token : undefined
}
