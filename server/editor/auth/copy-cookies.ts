import type { Context } from 'hono'

/** Gives the browser the cookies that better-auth set. */
export function copyCookies(headers: Headers | null | undefined, context: Context): void {
  for (const cookie of headers?.getSetCookie() ?? []) context.header('Set-Cookie', cookie, { append: true })
}
