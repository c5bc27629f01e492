import type { Hono } from 'hono'

/** Talks to the API of an app the way a client does. */
export function createApiClient(app: Pick<Hono, 'request'>) {
  return {
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  }
}
