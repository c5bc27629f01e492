import { createHmac, randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Settings } from '../settings.ts'
import { clientAddress, clientNetwork } from './client-address.ts'
import { ProblemError } from './problem-error.ts'
import { createTokenBuckets } from './token-buckets.ts'

interface RateLimitDependencies {
  settings: Pick<Settings, 'RATE_LIMIT' | 'TRUSTED_PROXIES'>
  logger: Logger
  now: () => Date
}

/**
 * At most so many requests a minute per client; above it 429 with Retry-After (RFC 6585, section 4). A client is a keyed
 * hash of its address with a key of this process: no address is kept, and after a restart nothing leads back to one.
 */
export function createRateLimit({ settings, logger, now }: RateLimitDependencies): MiddlewareHandler {
  const key = randomBytes(32)
  const buckets = createTokenBuckets({ perMinute: settings.RATE_LIMIT })
  let hasWarned = false
  return async function rateLimit(context, next) {
    if (!hasWarned && settings.TRUSTED_PROXIES === 0 && context.req.header('x-forwarded-for') !== undefined) {
      hasWarned = true
      logger.warn(
        'Er staat een proxy voor Vraagbaak, maar TRUSTED_PROXIES is 0: alle bezoekers delen nu één limiet. Zet TRUSTED_PROXIES op het aantal proxy’s.',
      )
    }
    const address = settings.RATE_LIMIT > 0 ? clientAddress(context, settings.TRUSTED_PROXIES) : undefined
    if (address !== undefined) {
      const client = createHmac('sha256', key).update(clientNetwork(address)).digest('base64')
      const wait = buckets.take(client, now().getTime())
      if (wait > 0) throw tooManyQuestions(wait)
    }
    await next()
  }
}

function tooManyQuestions(wait: number): ProblemError {
  const time = wait === 1 ? '1 seconde' : `${wait} seconden`
  const detail = `U stelt te veel vragen achter elkaar. Probeer het over ${time} opnieuw.`
  return new ProblemError(429, detail, { headers: { 'Retry-After': String(wait) } })
}
