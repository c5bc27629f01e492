import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieName, cookieOptions } from './auth/cookies.ts'
import type { AlertKind } from './components/Alert.tsx'
import type { EditorEnvironment } from './editor-environment.ts'

/** A message that the next page shows once. */
export interface Flash {
  kind: AlertKind
  /** One or two sentences; no secrets, at most some 2,000 characters. */
  text: string
}

const flashSchema = z.object({ kind: z.enum(['ok', 'info', 'warning', 'error']), text: z.string() })

/** Seconds: long enough for the browser to fetch the next page. */
const maxAge = 60

/**
 * Goes on to another page, which shows the message on top.
 * @param path an address of our own, without the host
 */
export function redirectWithFlash(context: Context<EditorEnvironment>, path: string, flash: Flash): Response {
  setCookie(context, cookieName(context, 'melding'), encodeURIComponent(JSON.stringify(flash)), {
    ...cookieOptions(context),
    maxAge,
  })
  return context.redirect(path, 303)
}

/** The message for this page, which will not be shown again. */
export function takeFlash(context: Context<EditorEnvironment>): Flash | undefined {
  const name = cookieName(context, 'melding')
  const value = getCookie(context, name)
  if (value === undefined) return undefined
  deleteCookie(context, name, cookieOptions(context))
  return readFlash(value)
}

function readFlash(value: string): Flash | undefined {
  try {
    return flashSchema.safeParse(JSON.parse(decodeURIComponent(value))).data
  } catch {
    return undefined
  }
}
