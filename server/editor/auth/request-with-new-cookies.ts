import type { Context } from 'hono'

/** The headers of the request as the next one will have them: with the cookies that the answer sets. */
export function requestWithNewCookies(context: Context, answer: Response = context.res): Headers {
  const sent = context.req.header('cookie')?.split(';') ?? []
  const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  // As they stand, not decoded: a later one replaces an earlier one of the same name.
  const cookies = new Map(
    [...sent, ...set].map((pair) => {
      const [name = '', ...value] = pair.trim().split('=')
      return [name, value.join('=')]
    }),
  )
  const headers = new Headers(context.req.raw.headers)
  headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
  return headers
}
