import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const oidcClient = { OIDC_CLIENT_ID: 'vraagbaak', OIDC_CLIENT_SECRET: 'een geheim van de test' }

/**
 * A real OpenID Connect provider on a free port, where everyone who gives a name signs in without a password: who signs
 * in as `noor` has the e-mail address noor@voorbeeld.nl.
 * @param redirectUri where it may send people back to
 */
export async function startOidcProvider(redirectUri: string) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: oidcClient.OIDC_CLIENT_ID,
        client_secret: oidcClient.OIDC_CLIENT_SECRET,
        redirect_uris: [redirectUri],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['een sleutel van de test'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@voorbeeld.nl`, email_verified: true, name: `Naam van ${id}` }),
    }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/**
 * Does what someone does at the provider: signs in with a name, and agrees.
 * @param address the address that our app sends the browser to
 * @returns the address that the provider sends the browser back to
 */
export async function signInAtProvider(address: string, login: string): Promise<string> {
  const cookies = new Map<string, string>()
  const { origin } = new URL(address)

  async function go(url: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      cookies.set(name, value.join('='))
    }
    return response
  }

  let response = await go(address)
  for (let step = 0; step < 12; step++) {
    const location = response.headers.get('location')
    const next = location === null ? undefined : new URL(location, origin).href
    if (next !== undefined && !next.startsWith(origin)) return next
    if (next !== undefined) {
      response = await go(next)
      continue
    }
    const page = await response.text()
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
    response = await go(new URL(action, origin).href, new URLSearchParams({ prompt, login, password: 'x' }))
  }
  throw new Error('The provider never sent the browser back.')
}
