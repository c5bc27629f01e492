import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createIntake } from '../../../channels/inbox/create-intake.ts'
import { channelConversation, channelInbox } from '../../../server/database/channel-schema.ts'
import { incomingMessage } from '../../support/channel-bench.ts'
import { createOutboxBench, hour } from '../../support/outbox-bench.ts'

let bench: Awaited<ReturnType<typeof createOutboxBench>>

beforeAll(async () => {
  bench = await createOutboxBench()
})

beforeEach(() => bench.restart())

afterAll(() => bench.close())

const messages = () => bench.database.select().from(channelInbox).orderBy(channelInbox.id)
const conversations = () => bench.database.select().from(channelConversation)

test('what is delivered again is stored once, also within one delivery and by two processes at once', async () => {
  const message = incomingMessage({ eventId: 'm1' })
  await bench.intake([message, message])
  await Promise.all([bench.intake([message]), bench.intake([message])])
  await bench.intake([message])
  expect(await messages()).toHaveLength(1)
})

test('the same id on another channel is another message', async () => {
  await bench.intake([
    incomingMessage({ eventId: 'm1' }),
    incomingMessage({ eventId: 'm1', channel: 'mastodon' }),
  ])
  expect(await messages()).toHaveLength(2)
  expect(await conversations()).toHaveLength(2)
})

test('a batch is stored whole or not at all', async () => {
  const broken = incomingMessage({ eventId: 'm2', address: undefined as never })
  await expect(bench.intake([incomingMessage({ eventId: 'm1' }), broken])).rejects.toThrow(/address/)
  expect(await messages()).toEqual([])
})

test('the conversation keeps where to answer, and when was written last', async () => {
  const sentAt = bench.now()
  await bench.intake([incomingMessage({ sentAt, address: { chat: 1 } })])
  await bench.intake([incomingMessage({ sentAt: sentAt - hour, address: { chat: 2 } })])
  expect(await conversations()).toMatchObject([{ address: { chat: 2 }, lastIncomingAt: sentAt }])
})

test('an old message that comes again does not bring back who stopped', async () => {
  const question = incomingMessage({ eventId: 'm1' })
  await bench.intake([question])
  const stop = incomingMessage({ eventId: 'm2', content: { kind: 'stop' } })
  await bench.intake([stop])
  await bench.intake([question])
  expect(await conversations()).toMatchObject([{ stoppedAt: bench.now() }])
  await bench.intake([incomingMessage({ eventId: 'm3' })])
  await bench.intake([stop])
  expect(await conversations()).toMatchObject([{ stoppedAt: null }])
})

test.each([
  ['a time that is none', Number.NaN],
  ['a time in the future', Number.MAX_SAFE_INTEGER],
])('%s is read as now', async (_name, sentAt) => {
  await bench.intake([incomingMessage({ sentAt })])
  expect(await messages()).toMatchObject([{ sentAt: bench.now() }])
})

test('strange text is kept as it is', async () => {
  const text = "nul \u0000, half \uD83D, “aanhaling” '; drop table x; --"
  await bench.intake([incomingMessage({ text, eventId: `id \u0000 ${text}` })])
  expect(await messages()).toMatchObject([{ content: { kind: 'text', text } }])
})

test('only what is new wakes the worker', async () => {
  let woken = 0
  const now = () => new Date(bench.now())
  const intake = createIntake({ database: bench.database, now, onStored: () => void woken++ })
  const message = incomingMessage()
  await intake([message])
  await intake([message])
  await intake([])
  expect(woken).toBe(1)
})
