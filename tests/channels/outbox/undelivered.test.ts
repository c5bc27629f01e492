import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversationId } from '../../../channels/inbox/create-intake.ts'
import { findWork } from '../../../channels/outbox/find-work.ts'
import { channelOutbox } from '../../../server/database/channel-schema.ts'
import { incomingMessage } from '../../support/channel-bench.ts'
import { createOutboxBench, hour, plainPart } from '../../support/outbox-bench.ts'

let bench: Awaited<ReturnType<typeof createOutboxBench>>

beforeAll(async () => {
  bench = await createOutboxBench()
})

afterAll(() => bench.close())

test('nothing is sent when the window of the platform has closed, and staff can see it', async () => {
  const box = await bench.restart({ window: 24 * hour })
  await bench.say('a', 'een', 'twee')
  bench.wait(25 * hour)
  await box.sendAll()
  expect(box.sent).toHaveLength(0)
  expect(await bench.administration.deadLetters()).toMatchObject([
    { state: 'unreachable', reason: expect.stringContaining('meer dan 24 uur geleden'), canRetry: true },
  ])
})

test('when they write again, a message that came too late can be sent after all', async () => {
  const box = await bench.restart({ window: 24 * hour })
  await bench.say('a', 'een', 'twee')
  bench.wait(25 * hour)
  await box.sendAll()
  await bench.say('a')
  expect(await bench.administration.retryAll()).toBe(1)
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'twee'])
})

test('who blocked us gets nothing more until they write again', async () => {
  const box = await bench.restart()
  box.willAnswer({ kind: 'gone', reason: 'Deze persoon heeft ons geblokkeerd.' })
  await bench.say('a', 'een', 'twee')
  await box.sendAll()
  await expect(
    bench.enqueue({
      conversationId: (await bench.rows())[0]?.conversationId ?? '',
      parts: [plainPart('later')],
    }),
  ).rejects.toThrow('heeft het gesprek gestopt')
  expect(box.texts()).toEqual(['een'])
  await bench.say('a', 'weer')
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'weer'])
})

test('who stops while a part is being sent, and then writes again, is not kept waiting by it', async () => {
  const box = await bench.restart()
  box.willAnswer(async () => {
    await bench.intake([incomingMessage({ conversation: 'a', content: { kind: 'stop' } })])
    await bench.intake([incomingMessage({ conversation: 'a', sentAt: bench.now() })])
    return { kind: 'retry', reason: 'Druk.' }
  })
  await bench.say('a', 'een')
  await box.sendAll()
  bench.wait(hour)
  await bench.say('a', 'weer')
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'weer'])
  expect(await bench.rows()).toMatchObject([{ state: 'skipped' }, { state: 'sent' }])
})

test('a dead letter is sent with the rest of its reply when a person says so', async () => {
  const box = await bench.restart()
  box.willAnswer({ kind: 'failed', reason: 'Het token is verlopen.' })
  await bench.say('a', 'een', 'twee')
  await box.sendAll()
  const [overview] = await bench.administration.overview()
  expect(overview).toMatchObject({
    state: 'on',
    deadLetters: 1,
    lastError: { text: 'Het token is verlopen.' },
  })
  const [letter] = await bench.administration.deadLetters()
  expect(await bench.administration.retry(letter?.id ?? '')).toBe(true)
  await box.sendAll()
  expect(box.texts()).toEqual(['een', 'een', 'twee'])
  expect(await bench.administration.deadLetters()).toEqual([])
  expect(await bench.administration.retry(letter?.id ?? '')).toBe(false)
})

test('a failure that the platform tells later is visible, whatever order it tells things in', async () => {
  const box = await bench.restart()
  await bench.say('a', 'een', 'twee')
  await box.sendAll()
  const status = (platformId: string, state: 'delivered' | 'read' | 'failed') =>
    bench.intake([{ kind: 'status', channel: 'telegram', platformId, state, reason: 'Onbestelbaar.' }])
  await status('platform-1', 'read')
  await status('platform-1', 'delivered')
  await status('platform-2', 'failed')
  await status('platform-2', 'delivered')
  await status('van een ander', 'failed')
  expect(await bench.rows()).toMatchObject([
    { state: 'sent', deliveryState: 'read' },
    { state: 'failed', deliveryState: 'failed' },
  ])
  expect(await bench.administration.deadLetters()).toMatchObject([
    { reason: 'Onbestelbaar.', canRetry: false },
  ])
  expect(await bench.administration.retryAll()).toBe(0)
})

test('a paused channel keeps what waits', async () => {
  const box = await bench.restart()
  await bench.say('a', 'een')
  const work = () => findWork(bench.database, channelOutbox, [box.channel], bench.now())
  await bench.administration.pause('telegram')
  expect(await work()).toEqual([])
  expect(await bench.administration.overview()).toMatchObject([
    { state: 'paused', waitingMessages: 1, waitingParts: 1, waitingSince: bench.now() },
  ])
  await bench.administration.resume('telegram')
  expect(await work()).toEqual([box.channel])
  expect(await bench.administration.pause('fax')).toBe(false)
})

test('a message of our own accord goes out once, however often it is put in line', async () => {
  const box = await bench.restart()
  await bench.say('a', 'antwoord')
  const id = conversationId({ channel: 'telegram', conversation: 'a' })
  for (let count = 0; count < 3; count++)
    await bench.enqueue({ conversationId: id, parts: [plainPart('van een medewerker')], id: 'bericht-1' })
  await box.sendAll()
  expect(box.texts()).toEqual(['antwoord', 'van een medewerker'])
  await expect(bench.enqueue({ conversationId: 'onbekend', parts: [] })).rejects.toThrow('niet meer bewaard')
})
