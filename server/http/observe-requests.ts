import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import type { Metrics } from './create-metrics.ts'

/** Asked by machines every few seconds: only worth a line when someone is looking for a fault. */
const quietRoutes = ['/gezondheid', '/metrics']

/** Logs and measures every request. By the pattern of its route: an address may hold what someone typed. */
export function observeRequests({
  logger,
  metrics,
}: {
  logger: Logger
  metrics: Metrics
}): MiddlewareHandler {
  return async function observe(context, next) {
    const started = performance.now()
    await next()
    const milliseconds = performance.now() - started
    const { method } = context.req
    const { status } = context.res
    const route = matchedRoutes(context).find((matched) => matched.method !== 'ALL')?.path ?? 'none'
    metrics.observeRequest({ method, route, status, seconds: milliseconds / 1000 })
    const level = quietRoutes.includes(route) ? 'debug' : 'info'
    logger[level]({ method, route, status, ms: Math.round(milliseconds * 10) / 10 }, 'request')
  }
}
