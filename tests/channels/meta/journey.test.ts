import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { createFakeGraph } from '../../support/fake-graph.ts'
import {
  asker,
  messagingDelivery,
  metaEnvironment,
  sign,
  whatsappDelivery,
  whatsappMessage,
} from './meta-channels.ts'

const graph = createFakeGraph()
/** Moves on with every message: between two parts in one conversation some time has to pass. */
let time = testNow.getTime()
let vraagbaak: Awaited<ReturnType<typeof createTestApp>>
let stop: () => Promise<void>

beforeAll(async () => {
  vraagbaak = await createTestApp({
    environment: metaEnvironment(),
    fetch: graph.fetch,
    now: () => new Date(time),
  })
  stop = vraagbaak.channels.start()
})
afterAll(async () => {
  await stop()
  await vraagbaak.close()
})

/** Delivers as Meta does, and waits until so many messages have been sent in all. */
async function say(delivery: unknown, count: number): Promise<Record<string, unknown>> {
  time += 10_000
  const body = JSON.stringify(delivery)
  const response = await vraagbaak.app.request('/webhooks/meta', {
    method: 'POST',
    body,
    headers: sign(body),
  })
  expect(response.status).toBe(200)
  await vi.waitFor(() => expect(sent()).toHaveLength(count), { timeout: 20_000, interval: 20 })
  expect(graph.refusals).toEqual([])
  return sent().at(-1) ?? {}
}

/** The messages that were sent; typing and reading are none. */
function sent(): Record<string, unknown>[] {
  return graph.bodies().filter(isMessage)
}

function isMessage(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !('status' in body) && !('sender_action' in body)
}

function write(id: string, text: string) {
  return whatsappDelivery({ messages: [whatsappMessage({ id, type: 'text', text: { body: text } })] })
}

test('a question on WhatsApp, a choice by button, and the end', { timeout: 60_000 }, async () => {
  const choices = await say(write('wamid.1', 'verhuizen'), 1)
  expect(choices).toMatchObject({ recipient: asker.userId, interactive: { type: 'button' } })
  expect(JSON.stringify(choices)).toContain('U praat met een chatbot')
  const [, id = ''] = /"id":"(keuze:[^"]+:1)"/.exec(JSON.stringify(choices)) ?? []

  const pressed = { type: 'button_reply', button_reply: { id, title: '1. Hoe geef ik mijn…' } }
  const press = whatsappMessage({ id: 'wamid.2', type: 'interactive', interactive: pressed })
  const answer = await say(whatsappDelivery({ messages: [press] }), 2)
  expect(JSON.stringify(answer)).toContain('verhuizing')
  expect(JSON.stringify(answer)).toContain('nuttig:')

  await say(whatsappDelivery({ messages: [press] }), 2)
  await say(write('wamid.3', 'STOP'), 2)
  await say(write('wamid.4', 'verhuizen'), 3)
})

test.each(['page', 'instagram'] as const)('the same question on %s', { timeout: 60_000 }, async (object) => {
  const before = sent().length
  const message = { mid: `${object}-1`, text: 'verhuizen' }
  expect(await say(messagingDelivery(object, { message }), before + 1)).toMatchObject({
    recipient: { id: asker.id },
    message: {
      text: expect.stringContaining('1. Hoe geef ik mijn verhuizing door?'),
      quick_replies: [{ title: '1. Hoe geef ik mijn…' }, {}, {}],
    },
  })
})
