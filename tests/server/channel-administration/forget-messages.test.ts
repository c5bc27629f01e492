import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetMessages } from '../../../server/channel-administration/forget-messages.ts'
import { channelConversation, channelInbox } from '../../../server/database/channel-schema.ts'
import { createOutboxBench, hour } from '../../support/outbox-bench.ts'

let bench: Awaited<ReturnType<typeof createOutboxBench>>
let box: Awaited<ReturnType<(typeof bench)['restart']>>

const day = 24 * hour

beforeAll(async () => {
  bench = await createOutboxBench()
})

beforeEach(async () => {
  box = await bench.restart()
})

afterAll(() => bench.close())

/** What is left after so many days, with a retention period of 28. */
async function leftAfter(days: number) {
  bench.wait(days * day)
  await forgetMessages(bench.database, bench.now(), 28)
  const [messages, conversations] = await Promise.all([
    bench.database.select().from(channelInbox),
    bench.database.select().from(channelConversation),
  ])
  return {
    messages: messages.length,
    parts: (await bench.rows()).length,
    conversations: conversations.length,
  }
}

test('what was answered stays known as long as a platform may deliver it again', async () => {
  await bench.say('a', 'een')
  await box.sendAll()
  await bench.database.update(channelInbox).set({ state: 'done' })
  expect(await leftAfter(13)).toEqual({ messages: 1, parts: 1, conversations: 1 })
  expect(await leftAfter(2)).toEqual({ messages: 0, parts: 0, conversations: 1 })
})

test('a conversation with the address of a person goes after the retention period', async () => {
  await bench.say('a', 'een')
  await box.sendAll()
  await bench.database.update(channelInbox).set({ state: 'done' })
  expect(await leftAfter(27)).toMatchObject({ conversations: 1 })
  expect(await leftAfter(2)).toEqual({ messages: 0, parts: 0, conversations: 0 })
})

test('what failed can be looked at for the retention period', async () => {
  box.willAnswer({ kind: 'failed', reason: 'Het token is verlopen.' })
  await bench.say('a', 'een', 'twee')
  await box.sendAll()
  await bench.database.update(channelInbox).set({ state: 'failed' })
  expect(await leftAfter(27)).toMatchObject({ messages: 1, conversations: 1 })
  expect((await bench.rows())[0]).toMatchObject({ state: 'failed', error: 'Het token is verlopen.' })
  expect(await leftAfter(2)).toEqual({ messages: 0, parts: 0, conversations: 0 })
})

test('what still waits is never forgotten', async () => {
  await bench.say('a', 'een')
  expect(await leftAfter(100)).toEqual({ messages: 1, parts: 1, conversations: 1 })
})
