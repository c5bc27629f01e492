import { createServer } from 'node:net'
import { once } from 'node:events'
import pino from 'pino'
import { describe, expect, test } from 'vitest'
import { createWhatsapp } from '../../../channels/whatsapp/create-whatsapp.ts'
import { testNow } from '../../support/create-test-app.ts'
import { asker, createMetaChannels, deliveryTo, metaEnvironment } from './meta-channels.ts'

const toAsker = deliveryTo({ to: asker.phone, id: asker.id }, {})
const errorOf = (
  code: number,
  more: { message?: string; error_subcode?: number; is_transient?: boolean } = {},
) => ({
  message: `(#${code}) Sentence of Meta`,
  code,
  ...more,
})

/** The outcome of sending when Meta answers with this. */
async function outcomeOf(
  name: 'whatsapp' | 'messenger' | 'instagram',
  failure: Parameters<ReturnType<typeof createMetaChannels>['graph']['failNext']>[0],
) {
  const meta = createMetaChannels()
  meta.graph.failNext(failure)
  return meta[name].send(toAsker)
}

describe('an error of Meta', () => {
  test.each([
    ['whatsapp', 131047, {}, 'gone', '24 uur'],
    ['whatsapp', 131026, {}, 'gone', 'geen berichten van ons ontvangen'],
    ['whatsapp', 131056, {}, 'retry', 'te snel achter elkaar'],
    ['whatsapp', 130429, {}, 'retry', 'niet meer berichten toe'],
    ['whatsapp', 80007, {}, 'retry', 'niet meer berichten toe'],
    ['whatsapp', 131016, {}, 'retry', 'storing bij Meta'],
    ['whatsapp', 131048, {}, 'failed', 'spam'],
    ['whatsapp', 131031, {}, 'failed', 'vergrendeld'],
    ['whatsapp', 131030, {}, 'failed', 'testlijst'],
    ['whatsapp', 190, {}, 'failed', 'Maak een nieuw token'],
    ['whatsapp', 10, {}, 'failed', 'machtigingen'],
    ['whatsapp', 368, {}, 'failed', 'tijdelijk geblokkeerd'],
    ['whatsapp', 100, {}, 'failed', 'keurde de vorm'],
    ['messenger', 10, { error_subcode: 2018278 }, 'gone', '24 uur'],
    ['messenger', 10, { message: '(#10) This message is sent outside of allowed window.' }, 'gone', '24 uur'],
    ['messenger', 10, { error_subcode: 2018108 }, 'gone', 'geen berichten van ons ontvangen'],
    ['messenger', 551, { error_subcode: 1545041 }, 'gone', 'geen berichten van ons ontvangen'],
    ['messenger', 613, {}, 'retry', 'niet meer berichten toe'],
    ['messenger', 1200, {}, 'retry', 'storing bij Meta'],
    ['messenger', 1, { error_subcode: 1357046 }, 'unknown', 'storing bij Meta'],
    ['messenger', 2, {}, 'retry', 'storing bij Meta'],
    ['messenger', 200, {}, 'failed', 'machtigingen'],
    ['messenger', 100, { error_subcode: 2018001 }, 'gone', 'geen berichten van ons ontvangen'],
    ['instagram', 10, { error_subcode: 2534022 }, 'gone', '24 uur'],
    ['instagram', 99_999, { is_transient: true }, 'retry', 'storing bij Meta'],
    ['instagram', 99_999, {}, 'failed', 'Sentence of Meta'],
  ] as const)('on %s, %i %j means %s', async (name, code, more, kind, words) => {
    const outcome = await outcomeOf(name, { status: 400, error: errorOf(code, more) })
    expect(outcome.kind).toBe(kind)
    expect(outcome).toHaveProperty('reason', expect.stringContaining(words))
    expect(outcome).toHaveProperty('reason', expect.stringContaining(String(code)))
  })

  test('for too many messages to one person comes with a time to wait', async () => {
    const outcome = await outcomeOf('whatsapp', { status: 400, error: errorOf(131056) })
    expect(outcome).toMatchObject({ after: 6000 })
    expect(outcome).not.toHaveProperty('forAll')
  })

  test('with Retry-After is obeyed', async () => {
    const failure = { status: 429, error: errorOf(4), headers: { 'Retry-After': '30' } }
    expect(await outcomeOf('messenger', failure)).toMatchObject({
      kind: 'retry',
      after: 30_000,
      forAll: true,
    })
  })

  test('in an answer that says 200 is still an error', async () => {
    expect(await outcomeOf('messenger', { status: 200, error: errorOf(551) })).toMatchObject({ kind: 'gone' })
  })
})

describe('an answer that says nothing about the message', () => {
  test.each([
    [500, 'unknown'],
    [502, 'unknown'],
    [504, 'unknown'],
    [503, 'retry'],
    [429, 'retry'],
    [404, 'failed'],
    [302, 'failed'],
  ])('with status %i means %s', async (status, kind) => {
    expect(await outcomeOf('whatsapp', { status, body: 'geen fout van Meta' })).toMatchObject({ kind })
  })

  test('with status 200 means sent, without an id', async () => {
    expect(await outcomeOf('whatsapp', { status: 200, body: {} })).toEqual({ kind: 'sent' })
  })
})

describe('no answer', () => {
  test('in time: nobody knows whether it arrived', async () => {
    const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError')
    expect(await outcomeOf('instagram', timeout)).toMatchObject({ kind: 'unknown' })
  })

  test('because the connection broke: nobody knows whether it arrived', async () => {
    const broken = new TypeError('fetch failed', {
      cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
    })
    expect(await outcomeOf('messenger', broken)).toMatchObject({ kind: 'unknown' })
  })

  test('because nobody listens: it can be sent again', async () => {
    const address = await closedAddress()
    const whatsapp = createWhatsapp(
      { ...metaEnvironment(), META_GRAPH_URL: address },
      { now: () => testNow, publicUrl: 'http://localhost:8787', logger: pino({ level: 'silent' }) },
    )
    expect(await whatsapp?.send(toAsker)).toMatchObject({ kind: 'retry' })
    expect(await whatsapp?.test()).toMatchObject([
      { ok: false, text: expect.stringContaining('is niet te bereiken') },
      { ok: false, text: expect.stringContaining('PUBLIC_URL') },
    ])
  })

  test('to typing does not matter', async () => {
    const meta = createMetaChannels()
    meta.graph.failNext(new TypeError('fetch failed'))
    meta.graph.failNext({ status: 500 })
    await meta.messenger.typing?.({ id: asker.id })
    expect(meta.graph.calls).toHaveLength(2)
  })
})

/** An address on which nobody listens (any more). */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 1}`
}
