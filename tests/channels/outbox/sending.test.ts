import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOutboxBench, hour, minute, second } from '../../support/outbox-bench.ts'

let bench: Awaited<ReturnType<typeof createOutboxBench>>

beforeAll(async () => {
  bench = await createOutboxBench()
})

afterAll(() => bench.close())

test('parts go out in order, and their words are gone when they have arrived', async () => {
  const box = await bench.restart()
  await bench.say('a', 'een', 'twee')
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'twee'])
  expect(await bench.rows()).toMatchObject([
    { state: 'sent', part: null, platformId: 'platform-1', unknownAttempts: 0, leaseOwner: null },
    { state: 'sent', part: null, platformId: 'platform-2' },
  ])
})

test('no more parts a second than the channel allows, whichever process sends', async () => {
  const box = await bench.restart({ perSecond: 3 })
  for (const name of ['a', 'b', 'c', 'd', 'e']) await bench.say(name, name)
  await Promise.all([box.sendAll(), box.other.sendAll()])
  expect(box.sent).toHaveLength(3)
  bench.wait(second)
  await Promise.all([box.sendAll(), box.other.sendAll()])
  expect(box.texts().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a rate below one a second is kept too', async () => {
  const box = await bench.restart({ perSecond: 0.2 })
  await bench.say('a', 'een')
  await bench.say('b', 'twee')
  await box.sendAll()
  bench.wait(4 * second)
  await box.sendAll()
  expect(box.sent).toHaveLength(1)
  bench.wait(second)
  await box.sendAll()
  expect(box.sent).toHaveLength(2)
})

test('between two parts in one conversation there is the time that the platform asks; others do not wait', async () => {
  const box = await bench.restart({ conversationInterval: 6 * second })
  await bench.say('a', 'een', 'twee')
  await bench.say('b', 'ander')
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'ander'])
  bench.wait(6 * second)
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'ander', 'twee'])
})

test('what was certainly not delivered is tried again, later each time, and keeps its place', async () => {
  const box = await bench.restart()
  box.willAnswer({ kind: 'retry', reason: 'Druk.' }, { kind: 'retry', reason: 'Druk.' })
  await bench.say('a', 'een', 'twee')
  await box.sendAll()
  expect(await bench.rows()).toMatchObject([
    { nextAttemptAt: bench.now() + 2 * second, unknownAttempts: 0 },
    {},
  ])
  bench.wait(2 * second)
  await box.sendAll()
  expect(await bench.rows()).toMatchObject([{ nextAttemptAt: bench.now() + 4 * second, error: 'Druk.' }, {}])
  bench.wait(4 * second)
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'een', 'een', 'twee'])
  expect(new Set(box.sent.slice(0, 3).map(({ id }) => id)).size).toBe(1)
})

test('the waiting time of the platform is kept', async () => {
  const box = await bench.restart()
  box.willAnswer({ kind: 'retry', after: 10 * minute, reason: 'Te veel berichten.' })
  await bench.say('a', 'een')
  await box.sendAll()
  bench.wait(9 * minute)
  await box.sendAll()
  expect(box.sent).toHaveLength(1)
  bench.wait(2 * minute)
  await box.sendAll()
  expect(box.sent).toHaveLength(2)
})

test('a platform that takes nothing from us is left in peace until the time it says, by everyone', async () => {
  const box = await bench.restart()
  box.willAnswer({ kind: 'retry', after: 10 * minute, forAll: true, reason: 'Te veel berichten.' })
  await bench.say('a', 'een')
  await bench.say('b', 'ander')
  await box.sendAll()
  bench.wait(9 * minute)
  await box.sendAll()
  await box.other.sendAll()
  expect(box.texts()).toEqual(['een'])
  bench.wait(2 * minute)
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'een', 'ander'])
})

test('after a day of trying a person has to look; the rest of the reply is not sent, the next one is', async () => {
  const box = await bench.restart()
  box.willAnswer(...Array.from({ length: 60 }, () => ({ kind: 'retry', reason: 'Druk.' }) as const))
  await bench.say('a', 'een', 'twee')
  for (let hours = 0; hours <= 25; hours++) {
    await box.sendAll()
    bench.wait(hour)
  }
  expect(await bench.rows()).toMatchObject([
    { state: 'failed', error: expect.stringContaining('pogingen opgegeven. Druk.') },
    { state: 'skipped' },
  ])
  box.willAnswer()
  await bench.say('a', 'volgende')
  await box.sendAll()
  expect(box.texts().at(-1)).toBe('volgende')
})

test('a platform that asks to wait for longer than a day does not hold up the conversation', async () => {
  const box = await bench.restart()
  box.willAnswer({ kind: 'retry', after: 30 * 24 * hour, reason: 'Kom volgende maand terug.' })
  await bench.say('a', 'een')
  await bench.say('a', 'volgende')
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'volgende'])
  expect(await bench.administration.deadLetters()).toMatchObject([
    { reason: expect.stringContaining('Kom volgende maand terug.'), canRetry: true },
  ])
})
