import { expect, test, vi } from 'vitest'
import { runKillTest } from './run-kill-test.ts'

// Starts a dozen processes: on a busy machine that takes a while. The whole test is `npm run kill-test`.
vi.setConfig({ testTimeout: 600_000 })

test.each([
  ['with an idempotency key nothing arrives twice', true],
  ['without one nothing arrives more than twice, and only after an attempt that was cut off', false],
])('after kill -9 at random points every stored message is answered; %s', async (_name, idempotent) => {
  const counted = await runKillTest({ kills: 3, idempotent })
  expect(counted).toMatchObject({
    unanswered: 0,
    unansweredAfterRetry: 0,
    storedTwice: 0,
    logged: counted.stored,
    more: 0,
    twiceWithoutReason: 0,
    outOfOrder: 0,
  })
  expect(counted.stored).toBeGreaterThan(0)
  if (idempotent) expect(counted).toMatchObject({ twice: 0, deadLetters: 0, answered: counted.stored })
})
