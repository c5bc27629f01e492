import type { OpenAPIHono } from '@hono/zod-openapi'
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AppDependencies } from '../../http/app-dependencies.ts'
import { DocsPage } from './DocsPage.tsx'
import { docsStyle } from './docs-style.ts'
import { type OpenApiDocument, openApiDocument } from './open-api-document.ts'

/** The page is one file: its style is in it, and no other style, script or request is allowed. */
const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(docsStyle).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** The contract, for machines (`openapi.json`) and for people (`docs`). */
export function createDocumentRoutes(
  api: OpenAPIHono,
  { organisation, settings }: Pick<AppDependencies, 'organisation' | 'settings'>,
): Hono {
  const routes = new Hono()
  let made: OpenApiDocument | undefined
  // Made at the first request, when all routes are known.
  const document = () => (made ??= openApiDocument(api, organisation, settings.PUBLIC_URL))

  routes.get('/openapi.json', (context) => context.json(document()))

  routes.get('/docs', async (context) => {
    const page = await html`<!doctype html>${<DocsPage document={document()} />}`
    return context.html(page, 200, { 'Content-Security-Policy': pagePolicy })
  })

  return routes
}
