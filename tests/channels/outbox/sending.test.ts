import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOutboxBench, hour, minute, second } from '../../support/outbox-bench.ts'

let bench: Awaited<ReturnType<typeof createOutboxBench>>

beforeAll(async () => {
  bench = await createOutboxBench()
})

afterAll(() => bench.close())

/** A platform that never answers. */
const silence = () => new Promise<never>(() => {})

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

test('an attempt that may have arrived is repeated once, and no more', async () => {
  const box = await bench.restart()
  const unknown = { kind: 'unknown', reason: 'De verbinding brak af.' } as const
  box.willAnswer(unknown, unknown)
  await bench.say('a', 'een')
  for (let attempt = 0; attempt < 5; attempt++) {
    await box.sendAll()
    bench.wait(hour)
  }
  expect(box.sent).toHaveLength(2)
  expect(await bench.rows()).toMatchObject([
    { state: 'failed', error: expect.stringContaining('niet zeker') },
  ])
})

test('with an idempotency key it is repeated until it is certain', async () => {
  const box = await bench.restart({ idempotent: true })
  const unknown = { kind: 'unknown', reason: 'De verbinding brak af.' } as const
  box.willAnswer(unknown, unknown, unknown, unknown)
  await bench.say('a', 'een')
  for (let attempt = 0; attempt < 5; attempt++) {
    await box.sendAll()
    bench.wait(hour)
  }
  expect(box.sent).toHaveLength(5)
  expect(await bench.rows()).toMatchObject([{ state: 'sent' }])
})

test('a platform that forgets the key after a while gets no repeat after that which it does not recognise', async () => {
  const box = await bench.restart({ idempotent: true, idempotentFor: hour })
  const unknown = { kind: 'unknown', reason: 'De verbinding brak af.' } as const
  box.willAnswer(unknown, unknown, unknown)
  await bench.say('a', 'een')
  for (let attempt = 0; attempt < 6; attempt++) {
    await box.sendAll()
    bench.wait(25 * minute)
  }
  expect(box.sent).toHaveLength(3)
  expect(await bench.rows()).toMatchObject([
    { state: 'failed', error: expect.stringContaining('niet zeker') },
  ])
})

test('while a part is being sent no other process takes it, however long it waited before', async () => {
  const box = await bench.restart()
  let answer: (() => void) | undefined
  box.willAnswer(
    () => new Promise((resolve) => (answer = () => resolve({ kind: 'sent', platformId: 'laat' }))),
  )
  await bench.say('a', 'een')
  const send = await box.takeNext()
  // Almost the whole lease passes between taking it and sending it.
  bench.wait(minute - second)
  const sending = send?.()
  await expect.poll(() => box.sent).toHaveLength(1)
  bench.wait(2 * second)
  await box.other.sendAll()
  answer?.()
  await sending
  expect(box.texts()).toEqual(['een'])
  expect(await bench.rows()).toMatchObject([{ state: 'sent', platformId: 'laat' }])
})

test('a process that dies while sending has made an attempt that may have arrived', async () => {
  const box = await bench.restart()
  box.willAnswer(silence, silence)
  await bench.say('a', 'een', 'twee')
  for (const [index, process] of [box, box.other].entries()) {
    const send = await process.takeNext()
    void send?.()
    await expect.poll(bench.rows).toMatchObject([{ unknownAttempts: index + 1 }, {}])
    bench.wait(minute)
  }
  await box.sendAll()
  // The first part may have arrived, so the rest goes on; a person decides about a third time.
  expect(box.texts()).toEqual(['een', 'een', 'twee'])
  expect(await bench.rows()).toMatchObject([
    { state: 'failed', error: expect.stringContaining('niet zeker') },
    { state: 'sent' },
  ])
})

test('a process that dies before it sends has made no such attempt', async () => {
  const box = await bench.restart()
  await bench.say('a', 'een')
  for (let count = 0; count < 5; count++) {
    await box.takeNext()
    bench.wait(minute)
  }
  await box.other.sendAll()
  expect(box.texts()).toEqual(['een'])
})

test('a process whose lease ran out before it sent leaves the part to the other', async () => {
  const box = await bench.restart()
  await bench.say('a', 'een')
  const send = await box.takeNext()
  bench.wait(minute)
  await box.other.sendAll()
  await send?.()
  expect(box.texts()).toEqual(['een'])
})

test('an adapter that throws leaves it open whether the part arrived', async () => {
  const box = await bench.restart()
  box.willAnswer(() => Promise.reject(new Error('onverwacht')))
  await bench.say('a', 'een')
  await box.sendAll()
  expect(await bench.rows()).toMatchObject([{ state: 'waiting', unknownAttempts: 1 }])
})
