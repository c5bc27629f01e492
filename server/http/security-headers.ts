import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Settings } from '../settings.ts'

/**
 * Security headers for every response. A handler that sets one of these itself keeps its own.
 *
 * `Referrer-Policy: same-origin` and not `no-referrer`, because with the latter browsers send `Origin: null` with our
 * own forms. HSTS is for one year (internet.nl's minimum), only where visitors come by https, and without
 * `includeSubDomains`: other sites under the same name are not ours to decide about.
 */
export function securityHeaders({ PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: PUBLIC_URL.startsWith('https:') ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
  })
}
