import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { Settings } from '../settings.ts'
import { apiBasePath } from './api-version.ts'

const shared = {
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Content-Type', 'If-None-Match'],
  exposeHeaders: ['API-Version', 'ETag', 'Retry-After'],
  maxAge: 600,
}

/**
 * Which pages of other origins may use the API from the browser: those in `ALLOWED_ORIGINS`, or all for `*`. The OpenAPI
 * document is open to all (NL API Design Rules, /core/publish-openapi).
 */
export function apiCors({ ALLOWED_ORIGINS }: Pick<Settings, 'ALLOWED_ORIGINS'>): MiddlewareHandler {
  const open = cors({ ...shared, origin: '*' })
  const listed = ALLOWED_ORIGINS.includes('*') ? open : cors({ ...shared, origin: ALLOWED_ORIGINS })
  return function chooseCors(context, next) {
    return context.req.path === `${apiBasePath}/openapi.json` ? open(context, next) : listed(context, next)
  }
}
