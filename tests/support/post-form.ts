import type { Hono } from 'hono'

/** Posts a form as a browser without JavaScript does. */
export async function postForm(
  app: Pick<Hono, 'request'>,
  path: string,
  fields: Record<string, string>,
): Promise<Response> {
  return app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
}
