import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { EditorEnvironment } from '../editor-environment.ts'
import { cookieName, cookieOptions } from './cookies.ts'

/** What the forms of someone who is not signed in are bound to. Made at the first page, gone with the browser. */
export function visitorToken(context: Context<EditorEnvironment>): string {
  const name = cookieName(context, 'bezoek')
  const known = getCookie(context, name)
  if (known !== undefined) return known
  const token = randomBytes(24).toString('base64url')
  setCookie(context, name, token, cookieOptions(context))
  return token
}
