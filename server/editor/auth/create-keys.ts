import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export type Keys = ReturnType<typeof createKeys>

/** What is done with the secret, each use with a key of its own. */
export function createKeys(secret: string) {
  function sign(use: string, text: string): string {
    return createHmac('sha256', secret).update(`${use}\0${text}`).digest('base64url')
  }
  return {
    sign,

    /** Whether a signature is ours, without telling by the time it takes how much of it is right. */
    verify(use: string, text: string, signature: string): boolean {
      return isSame(sign(use, text), signature)
    },
  }
}

/** The hash of a random token, for keeping. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
