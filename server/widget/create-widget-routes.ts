import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { RETAINED_304_HEADERS, etag } from 'hono/etag'
import type { AppDependencies } from '../http/app-dependencies.ts'
import { widgetScript } from './widget-script.ts'

/** Sent along with "not modified" too: without them a page of another origin may not use the script. */
const crossOriginHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

const scriptHeaders = {
  ...crossOriginHeaders,
  'Content-Type': 'text/javascript; charset=utf-8',
  // Ten minutes, so that a changed welcome text is seen soon; a day while the new one is being fetched.
  'Cache-Control': 'public, max-age=600, stale-while-revalidate=86400',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * `/widget.js`: the chat widget as one script, for pages of any origin. Which pages may ask is decided by the API
 * (`ALLOWED_ORIGINS`). The script is asked for at the first request and kept in memory.
 */
export function createWidgetRoutes({
  organisation,
  cache,
}: Pick<AppDependencies, 'organisation' | 'cache'>): Hono {
  let script: string | undefined
  const app = new Hono()
  const retainedHeaders = [...RETAINED_304_HEADERS, ...Object.keys(crossOriginHeaders)]
  app.get('/widget.js', compress(), etag({ retainedHeaders }), async (context) => {
    script ??= await widgetScript(organisation, cache)
    return context.body(script, 200, scriptHeaders)
  })
  return app
}
