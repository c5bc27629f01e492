import { describe, expect, test } from 'vitest'
import { createTokenBuckets } from '../../../server/http/token-buckets.ts'

const start = 1_000_000

/** Takes as often as asked and tells after how many seconds each time. */
function takeTimes(buckets: ReturnType<typeof createTokenBuckets>, times: number, now = start): number[] {
  return Array.from({ length: times }, () => buckets.take('someone', now))
}

describe('a token bucket', () => {
  test('allows a burst of a whole minute, then says how long to wait', () => {
    expect(takeTimes(createTokenBuckets({ perMinute: 3 }), 4)).toEqual([0, 0, 0, 20])
  })

  test('fills again with time, to a minute at most', () => {
    const buckets = createTokenBuckets({ perMinute: 3 })
    takeTimes(buckets, 4)
    expect(takeTimes(buckets, 2, start + 20_000)).toEqual([0, 20])
    expect(takeTimes(buckets, 4, start + 3_600_000)).toEqual([0, 0, 0, 20])
  })

  test('does not fill when the clock goes back', () => {
    const buckets = createTokenBuckets({ perMinute: 1 })
    takeTimes(buckets, 1)
    expect(buckets.take('someone', start - 60_000)).toBe(60)
  })

  test('is one per key', () => {
    const buckets = createTokenBuckets({ perMinute: 1 })
    expect(buckets.take('one', start)).toBe(0)
    expect(buckets.take('other', start)).toBe(0)
    expect(buckets.take('one', start)).toBe(60)
  })

  test('is forgotten when too many others came after it', () => {
    const buckets = createTokenBuckets({ perMinute: 1, maximum: 2 })
    for (const key of ['one', 'two', 'one', 'three']) buckets.take(key, start)
    expect(buckets.size()).toBe(2)
    expect(buckets.take('two', start)).toBe(0)
  })
})
