import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { questionLog } from '../../../server/database/schema.ts'
import { type ChannelBench, createChannelBench } from '../../support/channel-bench.ts'
import { createFakeChannel } from '../../support/fake-channel.ts'

let bench: ChannelBench
let one: Awaited<ReturnType<ChannelBench['restart']>>

beforeAll(async () => {
  bench = await createChannelBench()
})

beforeEach(async () => {
  one = await bench.restart()
})

afterAll(() => bench.close())

/** Says something, lets everything be answered and sent, and gives the last text that went out. */
async function say(message: Parameters<ChannelBench['deliver']>[0]): Promise<string> {
  const before = one.sent.length
  await bench.deliver(message)
  await one.answerAll()
  await one.sendAll()
  return one.texts().slice(before).join('\n\n')
}

/** Holds something up until it is opened. */
function createGate() {
  const events = new EventEmitter()
  return { opened: once(events, 'open'), open: () => events.emit('open') }
}

test('messages of one conversation are answered in the order they came', async () => {
  await bench.deliver({ text: 'wanneer gaat de ophaalbrug open' })
  await bench.deliver({ text: 'hallo' })
  await bench.deliver({ text: 'hoe vraag ik een vergunning voor een fanfare aan' })
  await one.answerAll()
  await one.sendAll()
  expect(one.texts()).toEqual([
    expect.stringContaining('negen uur'),
    expect.stringContaining('Hallo!'),
    expect.stringContaining('formulier'),
  ])
})

test('two processes share the work and never answer the same message', async () => {
  const two = bench.createProcess('two', one.fake)
  for (let count = 0; count < 6; count++) await bench.deliver({ conversation: `gesprek ${count}` })
  await Promise.all([one.answerAll(), two.answerAll()])
  await Promise.all([one.sendAll(), two.sendAll()])
  expect(one.sent).toHaveLength(6)
})

test('a message in the hands of a process that died is taken up when its lease ends', async () => {
  const dying = bench.createProcess('dying', one.fake, () => new Promise(() => {}))
  await bench.deliver({})
  void dying.inbox.answerNext([one.channel])
  await one.answerAll()
  expect(await bench.outboxRows()).toEqual([])
  bench.wait(16_000)
  await one.answerAll()
  expect(await bench.outboxRows()).toHaveLength(1)
})

test('a process whose lease ran out cannot answer a second time, and the question is logged once', async () => {
  const gate = createGate()
  const slow = bench.createProcess('slow', one.fake, async (question) => {
    const reply = await bench.ask(question)
    await gate.opened
    return reply
  })
  await bench.deliver({})
  const late = slow.inbox.answerNext([one.channel])
  await expect.poll(() => bench.database.select().from(questionLog)).toHaveLength(1)
  bench.wait(16_000)
  await one.answerAll()
  gate.open()
  await late
  expect(await bench.outboxRows()).toHaveLength(1)
  expect(await bench.inboxRows()).toMatchObject([{ state: 'done', error: null }])
  expect(await bench.database.select().from(questionLog)).toHaveLength(1)
})

test('a message that fails five times waits for a person; the others of the conversation go on', async () => {
  const fails = bench.createProcess('fails', createFakeChannel(), () =>
    Promise.reject(new Error('de schijf is vol')),
  )
  await bench.deliver({})
  for (let attempt = 1; attempt <= 5; attempt++) {
    await fails.answerAll()
    bench.wait(60_000)
  }
  expect(await bench.inboxRows()).toMatchObject([
    { state: 'failed', error: 'Dit bericht is na 5 pogingen niet beantwoord: de schijf is vol.' },
  ])
  expect(await say({})).toContain('negen uur')
  const [letter] = await bench.administration.deadLetters()
  expect(await bench.administration.retry(letter?.id ?? '')).toBe(true)
  await one.answerAll()
  expect(await bench.inboxRows()).toMatchObject([{ state: 'done' }, { state: 'done' }])
})

test('a message that stops the process each time is left alone in the end', async () => {
  const dying = bench.createProcess('dying', one.fake, () => new Promise(() => {}))
  await bench.deliver({})
  for (let attempt = 1; attempt <= 10; attempt++) {
    void dying.inbox.answerNext([one.channel])
    await expect.poll(bench.inboxRows).toMatchObject([{ attempts: attempt }])
    bench.wait(16_000)
  }
  await dying.inbox.answerNext([one.channel])
  expect(await bench.inboxRows()).toMatchObject([
    { state: 'failed', error: expect.stringContaining('het programma stopte telkens bij dit bericht') },
  ])
})

test('who stops gets nothing more, until they write again', async () => {
  await bench.deliver({ text: 'wanneer gaat de ophaalbrug open' })
  await one.answerAll()
  await bench.deliver({ text: 'hoe vraag ik een vergunning voor een fanfare aan' })
  await bench.deliver({ content: { kind: 'stop' } })
  await one.answerAll()
  await one.sendAll()
  expect(one.texts()).toEqual([])
  expect(await bench.administration.deadLetters()).toEqual([])
  expect(await say({})).toContain('negen uur')
})

test('a reply that was being made when the person stopped is not sent', async () => {
  const gate = createGate()
  const slow = bench.createProcess('slow', one.fake, async (question) => {
    await gate.opened
    return bench.ask(question)
  })
  await bench.deliver({})
  const answering = slow.inbox.answerNext([one.channel])
  await expect.poll(bench.inboxRows).toMatchObject([{ attempts: 1 }])
  await bench.deliver({ content: { kind: 'stop' } })
  gate.open()
  await answering
  await one.sendAll()
  expect(one.texts()).toEqual([])
})
