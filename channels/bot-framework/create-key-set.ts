import { type JWTVerifyGetKey, createRemoteJWKSet, customFetch } from 'jose'
import { z } from 'zod'

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url() })

const endorsedKeySchema = z.object({ kid: z.string(), endorsements: z.array(z.string()).optional() })

/** The keys are fetched again after this many milliseconds (Microsoft: at least every 24 hours). */
const keysMaximumAge = 12 * 60 * 60 * 1000

export interface KeySet {
  issuer: string
  getKey: JWTVerifyGetKey
  /** Whether the key was made for tokens of this channel. */
  isEndorsed: (kid: string | undefined, channelId: string) => boolean
}

/**
 * The keys that the Bot Connector signs with, from its OpenID metadata. Kept, and fetched again when a token names a
 * key that is not there (at most twice a minute, so that forged tokens cannot make us flood the login server).
 */
export function createKeySet(openIdUrl: string, fetch: typeof globalThis.fetch): () => Promise<KeySet> {
  let made: Promise<KeySet> | undefined
  return function findKeySet() {
    made ??= makeKeySet(openIdUrl, fetch).catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

async function makeKeySet(openIdUrl: string, fetch: typeof globalThis.fetch): Promise<KeySet> {
  const response = await fetch(openIdUrl, { signal: AbortSignal.timeout(5000) })
  const { issuer, jwks_uri: keysUrl } = metadataSchema.parse(await response.json())
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    [customFetch]: fetch,
    cacheMaxAge: keysMaximumAge,
    timeoutDuration: 5000,
  })
  return {
    issuer,
    getKey: keys,
    isEndorsed(kid, channelId) {
      const known = (keys.jwks()?.keys ?? []).flatMap((key) => endorsedKeySchema.safeParse(key).data ?? [])
      return known.some((key) => key.kid === kid && key.endorsements?.includes(channelId) === true)
    },
  }
}
