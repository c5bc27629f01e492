import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Channel, SendOutcome } from '../../../channels/channel.ts'
import { createIntake } from '../../../channels/inbox/create-intake.ts'
import { startListeners } from '../../../channels/inbox/start-listeners.ts'
import { startWorker } from '../../../channels/start-worker.ts'
import { channelState } from '../../../server/database/channel-schema.ts'
import { type ChannelBench, createChannelBench, incomingMessage } from '../../support/channel-bench.ts'

let bench: ChannelBench
let one: Awaited<ReturnType<ChannelBench['restart']>>
let stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  bench = await createChannelBench()
})

beforeEach(async () => {
  one = await bench.restart()
})

afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()))
  stops = []
})

afterAll(() => bench.close())

function start(grace = 60_000) {
  const worker = startWorker({
    ...bench,
    channels: [one.channel],
    publicUrl: 'https://www.voorbeeld.example',
    times: { idle: 10, grace },
  })
  stops.push(worker.stop)
  return worker
}

test('what comes in is answered, also when it came while nobody worked', async () => {
  await bench.deliver({ text: 'wanneer gaat de ophaalbrug open' })
  start()
  await bench.deliver({ text: 'hoe vraag ik een vergunning voor een fanfare aan' })
  await expect
    .poll(one.texts)
    .toEqual([expect.stringContaining('negen uur'), expect.stringContaining('formulier')])
})

test('a paused channel waits, and goes on when it is resumed', async () => {
  await bench.administration.pause('telegram')
  await bench.deliver()
  const worker = start()
  worker.wake()
  await bench.deliver({ conversation: 'ander gesprek' })
  await worker.stop()
  expect(one.texts()).toEqual([])
  await bench.administration.resume('telegram')
  start()
  await expect.poll(one.texts).toHaveLength(2)
})

test('a stop lets what is being sent arrive, and starts nothing new', async () => {
  const platform = new EventEmitter()
  one.willAnswer(async (): Promise<SendOutcome> => {
    await once(platform, 'answer')
    return { kind: 'sent', platformId: 'laat' }
  })
  await bench.deliver({ text: 'wanneer gaat de ophaalbrug open' })
  await bench.deliver({ text: 'hallo' })
  const worker = start()
  await expect.poll(one.texts).toHaveLength(1)
  const stopped = worker.stop()
  platform.emit('answer')
  await stopped
  expect((await bench.outboxRows())[0]).toMatchObject({ state: 'sent', platformId: 'laat' })
  expect(one.texts()).toHaveLength(1)
})

test('a stop does not wait for ever; who takes over knows that the part may have arrived', async () => {
  one.willAnswer(() => new Promise<never>(() => {}))
  await bench.deliver()
  const worker = start(10)
  await expect.poll(bench.outboxRows).toMatchObject([{ unknownAttempts: 1 }])
  await worker.stop()
  expect(await bench.outboxRows()).toMatchObject([{ state: 'waiting', unknownAttempts: 1 }])
})

test('a stop does not wait for a message that cannot be answered now; another process takes it at once', async () => {
  const never = new Promise<never>(() => {})
  let asked = 0
  const worker = startWorker({
    ...bench,
    ask: () => {
      asked++
      return never
    },
    channels: [one.channel],
    publicUrl: 'https://www.voorbeeld.example',
    times: { idle: 10, grace: 10 },
  })
  await bench.deliver()
  await expect.poll(() => asked).toBe(1)
  await worker.stop()
  expect(await bench.inboxRows()).toMatchObject([{ state: 'waiting', leaseOwner: null, attempts: 0 }])
})

test('what a platform answers is written down while there is still other work', async () => {
  const messages = 6
  const states: (string | undefined)[] = []
  one.willAnswer(
    ...Array.from({ length: messages }, () => async (): Promise<SendOutcome> => {
      await nextTurn()
      return { kind: 'sent', platformId: randomUUID() }
    }),
  )
  for (let count = 0; count < messages; count++) await bench.deliver({ conversation: `gesprek ${count}` })
  const worker = startWorker({
    ...bench,
    async ask(question) {
      states.push((await bench.outboxRows())[0]?.state)
      return bench.ask(question)
    },
    channels: [one.channel],
    publicUrl: 'https://www.voorbeeld.example',
    times: { idle: 10, grace: 60_000 },
  })
  stops.push(worker.stop)
  await expect.poll(() => states, { timeout: 30_000 }).toHaveLength(messages)
  expect(states.at(-1)).toBe('sent')
})

test('a failing database does not stop the work for good', async () => {
  let isBroken = true
  const asked = bench.ask
  const worker = startWorker({
    ...bench,
    ask: (question) => (isBroken ? Promise.reject(new Error('de schijf is vol')) : asked(question)),
    channels: [one.channel],
    publicUrl: 'https://www.voorbeeld.example',
    random: () => 0,
    times: { idle: 10 },
  })
  stops.push(worker.stop)
  await bench.deliver()
  await expect.poll(bench.inboxRows).toMatchObject([{ error: expect.stringContaining('de schijf is vol') }])
  isBroken = false
  await bench.administration.retryAll()
  await expect.poll(one.texts).toHaveLength(1)
})

test('a platform that cannot be reached is tried again, and goes on where it was', async () => {
  const seen: (string | undefined)[] = []
  let isConnected = false
  const channel: Channel = {
    ...one.channel,
    async listen(store, cursor) {
      seen.push(await cursor.read())
      await cursor.write(`plaats ${seen.length}`)
      if (seen.length < 3) throw new Error('De mailbox is niet te bereiken.')
      isConnected = true
      await store([incomingMessage()])
      return () => Promise.resolve(void (isConnected = false))
    },
  }
  const { database, now, logger } = bench
  const intake = createIntake({ database, now: () => new Date() })
  const stop = startListeners({ channels: [channel], intake, database, now, logger, random: () => 0 })
  await expect.poll(bench.inboxRows).toHaveLength(1)
  expect(seen).toEqual([undefined, 'plaats 1', 'plaats 2'])
  expect(await database.select().from(channelState)).toMatchObject([
    { cursor: 'plaats 3', lastError: 'De mailbox is niet te bereiken.' },
  ])
  expect(isConnected).toBe(true)
  await stop()
  expect(isConnected).toBe(false)
})
