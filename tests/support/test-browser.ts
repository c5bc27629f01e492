import type { Hono } from 'hono'

/** The fields of a form; a list for a name that comes more than once. */
export type FormFields = Record<string, string | string[]>

/** What a browser does for a form: it keeps cookies, says where a post comes from, and sends the hidden token along. */
export function createTestBrowser({
  app,
  settings,
}: {
  app: Pick<Hono, 'request'>
  settings: { PUBLIC_URL: string }
}) {
  const cookies = new Map<string, string>()
  let token: string | undefined

  async function request(path: string, init: RequestInit = {}, environment = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (cookies.size > 0 && !headers.has('cookie')) headers.set('cookie', cookie())
    const response = await app.request(path, { ...init, headers }, environment)
    for (const line of response.headers.getSetCookie()) keepCookie(line)
    return response
  }

  function keepCookie(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', ...value] = pair.split('=')
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name)
    else cookies.set(name, value.join('='))
  }

  /** The header for a request of one's own. */
  function cookie(): string {
    return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The token that our forms carry now, as any page of the app has it. */
  async function csrfToken(): Promise<string> {
    token ??= readToken(await (await request('/redactie/account')).text())
    token ??= readToken(await (await request('/redactie/inloggen')).text())
    if (token === undefined) throw new Error('There is no form on the page.')
    return token
  }

  /** A form as `URLSearchParams`, with the token. */
  async function formBody(fields: FormFields): Promise<URLSearchParams> {
    const body = new URLSearchParams({ csrf: await csrfToken() })
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) body.append(name, value)
    return body
  }

  return {
    cookies,
    cookie,
    csrfToken,
    request,

    get: (path: string) => request(path),

    /** Posts a form from a page of ours. */
    async post(path: string, fields: FormFields = {}, environment = {}): Promise<Response> {
      const headers = { origin: settings.PUBLIC_URL }
      return request(path, { method: 'POST', headers, body: await formBody(fields) }, environment)
    },

    /** After signing in or out the forms carry another token. */
    forgetCsrfToken(): void {
      token = undefined
    },
  }
}

function readToken(page: string): string | undefined {
  return /name="csrf" value="([^"]+)"/.exec(page)?.[1]
}
