import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether `X-Hub-Signature-256` fits the bytes as they came, in constant time.
 * (Graph API, Webhooks, "Validating payloads": `sha256=` and the HMAC-SHA256 of the payload under the app secret.)
 * @param secrets any of these may have signed
 */
export function isSigned(bytes: Uint8Array, signature: string, secrets: readonly string[]): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(signature.trim())?.[1]
  if (given === undefined) return false
  const digest = Buffer.from(given, 'hex')
  return secrets.some((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(bytes).digest(), digest),
  )
}

/** Whether two texts are equal, without telling by the time it takes where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(hash(one), hash(other))
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
