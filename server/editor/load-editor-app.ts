import { Hono } from 'hono'
import type { AppDependencies } from '../http/app-dependencies.ts'
import type { EditingParts } from './editor-environment.ts'

/**
 * The editors' web app, made at the first request for it: its pages, better-auth and all that editing needs are more
 * than the rest of the server, and visitors should not wait for them.
 */
export function loadEditorApp(dependencies: AppDependencies & EditingParts): Hono {
  const routes = new Hono({ strict: true })
  let app: Promise<Pick<Hono, 'fetch'>> | undefined

  async function load() {
    const { createEditorApp } = await import('./create-editor-app.tsx')
    return createEditorApp(dependencies)
  }

  routes.on(['GET', 'POST'], '/redactie/*', async (context) => {
    const editorApp = await (app ??= load())
    return editorApp.fetch(context.req.raw, context.env)
  })
  return routes
}
