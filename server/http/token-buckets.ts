interface Bucket {
  tokens: number
  /** Milliseconds since 1970. */
  filledAt: number
}

interface TokenBucketOptions {
  /** What may be taken at once, and what comes back in a minute. */
  perMinute: number
  /** Buckets kept at most; above it the one used longest ago goes. */
  maximum?: number
}

/** A token bucket per key, in memory: bursts are fine as long as the average stays under the limit. */
export function createTokenBuckets({ perMinute, maximum = 10_000 }: TokenBucketOptions) {
  const buckets = new Map<string, Bucket>()
  const perMillisecond = perMinute / 60_000

  /**
   * Takes a token.
   * @param now milliseconds since 1970
   * @returns 0 when there was one, otherwise after how many whole seconds there will be
   */
  function take(key: string, now: number): number {
    const bucket = buckets.get(key) ?? { tokens: perMinute, filledAt: now }
    const tokens = Math.min(perMinute, bucket.tokens + Math.max(0, now - bucket.filledAt) * perMillisecond)
    const isAllowed = tokens >= 1
    // Taken out and put back, so that the map's order is the order of use.
    buckets.delete(key)
    buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, filledAt: now })
    const [oldest] = buckets.keys()
    if (buckets.size > maximum && oldest !== undefined) buckets.delete(oldest)
    return isAllowed ? 0 : Math.ceil((1 - tokens) / perMillisecond / 1000)
  }

  return { take, size: () => buckets.size }
}
