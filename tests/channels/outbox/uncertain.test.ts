import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOutboxBench, hour, minute, second } from '../../support/outbox-bench.ts'

let bench: Awaited<ReturnType<typeof createOutboxBench>>

beforeAll(async () => {
  bench = await createOutboxBench()
})

afterAll(() => bench.close())

/** A platform that never answers. */
const silence = () => new Promise<never>(() => {})

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
