import type { Context } from 'hono'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Settings } from '../../settings.ts'
import type { EditorEnvironment } from '../editor-environment.ts'

/** The start of every cookie's name; better-auth puts a dot and its own name behind it. */
const prefix = 'redactie'

/** Whether visitors come by https, so that cookies may be for https only. */
export function isSecure({ PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>): boolean {
  return PUBLIC_URL.startsWith('https:')
}

/**
 * The prefix for the names of our cookies. `__Host-` binds a cookie to this host and to https, so that no other site of
 * the organisation can set it (RFC 6265bis, section 4.1.3.2).
 */
export function cookiePrefix(secure: boolean): string {
  return secure ? `__Host-${prefix}` : prefix
}

/** The name of a cookie of our own, beside those of better-auth. */
export function cookieName(context: Context<EditorEnvironment>, name: string): string {
  return `${cookiePrefix(context.get('isSecure'))}.${name}`
}

/** For this host only, not for scripts, and not with posts that come from other sites. */
export function cookieOptions(context: Context<EditorEnvironment>) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: context.get('isSecure'),
  } as const satisfies CookieOptions
}
