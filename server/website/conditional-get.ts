import type { MiddlewareHandler } from 'hono'
import { every } from 'hono/combine'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'

/**
 * What every page that is fetched goes through: compressed, checked again by the browser each time, and not sent again
 * when nothing changed (RFC 9110, section 13).
 */
export const conditionalGet: MiddlewareHandler = every(compress(), etag({ weak: true }), ifModifiedSince())

/** Counts only without If-None-Match, as RFC 9110, section 13.1.3, says. */
function ifModifiedSince(): MiddlewareHandler {
  return createMiddleware(async (context, next) => {
    await next()
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-cache')
    const since = Date.parse(context.req.header('If-Modified-Since') ?? '')
    const modified = Date.parse(context.res.headers.get('Last-Modified') ?? '')
    if (context.res.status !== 200 || context.req.header('If-None-Match') || !(modified <= since)) return
    const kept = ['Cache-Control', 'Last-Modified'].flatMap((name) => {
      const value = context.res.headers.get(name)
      return value === null ? [] : [[name, value] as [string, string]]
    })
    context.res = new Response(null, { status: 304, headers: kept })
  })
}
