import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'
import { testNow } from './create-test-app.ts'

export const fakeAzure = {
  appId: '9d3f3c1e-0000-4000-8000-000000000001',
  password: 'geheim-van-de-bot',
  tenant: '11111111-2222-4333-8444-555555555555',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  issuer: 'https://api.botframework.com',
}

/** What the connector takes: Bot Framework REST API, "Send to conversation", and the limits of Teams. */
const sentActivitySchema = z.strictObject({
  type: z.enum(['message', 'typing']),
  from: z.strictObject({ id: z.string().min(1) }),
  recipient: z.strictObject({ id: z.string() }),
  conversation: z.strictObject({ id: z.string().min(1) }),
  replyToId: z.string().min(1).optional(),
  text: z.string().min(1).max(4000).optional(),
  textFormat: z.literal('markdown').optional(),
  inputHint: z.literal('acceptingInput').optional(),
  suggestedActions: z
    .strictObject({
      to: z.array(z.string()).max(1),
      actions: z
        .array(
          z.strictObject({
            type: z.literal('imBack'),
            title: z.string().min(1).max(60),
            value: z.string().min(1),
          }),
        )
        .min(1)
        .max(6),
    })
    .optional(),
})

type Answer = () => Response

const json = (body: unknown, status = 200) => Response.json(body, { status })

/** Microsoft as far as a bot sees it: login, keys with endorsements, connector. Every call is checked. */
export async function createFakeConnector() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const stranger = await generateKeyPair('RS256')
  const sent: { url: string; activity: z.infer<typeof sentActivitySchema> }[] = []
  const complaints: string[] = []
  const answers: Answer[] = []
  const counts = { keys: 0, tokens: 0 }
  let kid = 'sleutel-1'

  async function keys() {
    counts.keys++
    return json({
      keys: [
        {
          ...(await exportJWK(publicKey)),
          kid,
          use: 'sig',
          alg: 'RS256',
          endorsements: ['msteams', 'webchat'],
        },
      ],
    })
  }

  async function login(request: Request) {
    counts.tokens++
    const form = new URLSearchParams(await request.text())
    const isRight =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === fakeAzure.appId &&
      form.get('client_secret') === fakeAzure.password &&
      form.get('scope') === 'https://api.botframework.com/.default'
    return isRight
      ? json({ token_type: 'Bearer', expires_in: 3600, access_token: `toegang-${counts.tokens}` })
      : json({ error: 'invalid_client' }, 401)
  }

  async function connect(request: Request): Promise<Response> {
    if (request.headers.get('authorization') !== `Bearer toegang-${counts.tokens}`) return json({}, 401)
    const activity = sentActivitySchema.safeParse(await request.json())
    if (!activity.success) {
      complaints.push(z.prettifyError(activity.error))
      return json({ error: { code: 'BadSyntax' } }, 400)
    }
    const answer = answers.shift()
    if (answer) return answer()
    sent.push({ url: request.url, activity: activity.data })
    return json({ id: `bericht-${sent.length}` }, 201)
  }

  async function fetchFake(input: RequestInfo | URL, options?: RequestInit): Promise<Response> {
    const request = new Request(input, options)
    const { hostname, pathname } = new URL(request.url)
    if (pathname === '/v1/.well-known/openidconfiguration')
      return json({
        issuer: fakeAzure.issuer,
        jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
      })
    if (pathname === '/v1/.well-known/keys') return keys()
    if (pathname === `/${fakeAzure.tenant}/oauth2/v2.0/token`) return login(request)
    if (hostname === new URL(fakeAzure.serviceUrl).hostname) return connect(request)
    complaints.push(`unexpected call to ${hostname}${pathname}`)
    return json({}, 404)
  }

  interface TokenChanges {
    issuer?: string
    audience?: string
    serviceurl?: string
    /** Seconds from now. */
    expires?: number
    forged?: boolean
    kid?: string
  }

  return {
    fetch: fetchFake,
    sent,
    complaints,
    counts,
    /** The answers to the next activities, instead of taking them. */
    answerNext: (...next: Answer[]) => void answers.push(...next),
    /** Signs with a key that has another name from now on. */
    rotate: (name: string) => void (kid = name),
    /** A token as the connector sends it along, with what a test changes. */
    token({ issuer, audience, serviceurl, expires = 3600, forged = false, kid: named }: TokenChanges = {}) {
      const seconds = Math.floor(testNow.getTime() / 1000)
      return new SignJWT({ serviceurl: serviceurl ?? fakeAzure.serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: named ?? kid, typ: 'JWT' })
        .setIssuer(issuer ?? fakeAzure.issuer)
        .setAudience(audience ?? fakeAzure.appId)
        .setNotBefore(seconds - 7200)
        .setExpirationTime(seconds + expires)
        .sign(forged ? stranger.privateKey : privateKey)
    },
  }
}
