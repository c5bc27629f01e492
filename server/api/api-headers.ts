import type { MiddlewareHandler } from 'hono'
import { apiVersion } from './api-version.ts'

/**
 * The headers of every API response, errors included (NL API Design Rules, /core/version-header and
 * /core/transport/security-headers). Those for the whole site are added by `securityHeaders`.
 */
export function apiHeaders(): MiddlewareHandler {
  return async function setApiHeaders(context, next) {
    await next()
    const { headers } = context.res
    headers.set('API-Version', apiVersion)
    headers.set('Cache-Control', 'no-store')
    headers.set('Referrer-Policy', 'no-referrer')
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  }
}
