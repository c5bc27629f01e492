import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testNow } from '../../support/create-test-app.ts'
import { sanne } from '../../support/mastodon-entities.ts'
import type { FakeStatus } from '../../support/mastodon-entities.ts'
import { createMastodonChannel, deliveryOf } from './mastodon-channel.ts'

let channel: Awaited<ReturnType<typeof createMastodonChannel>>['channel']
let mastodon: Awaited<ReturnType<typeof createMastodonChannel>>['mastodon']

beforeAll(async () => ({ channel, mastodon } = await createMastodonChannel()))
beforeEach(() => {
  mastodon.sent.length = 0
  mastodon.refusals.length = 0
})
afterAll(() => mastodon.stop())

/** The address that belongs to a question. */
function asked(fields: Partial<FakeStatus> = {}) {
  const { id, visibility } = mastodon.ask('hoe vraag ik een paspoort aan?', fields)
  return { statusId: id, acct: sanne.acct, visibility }
}

describe('an answer', () => {
  test.each(['public', 'unlisted', 'private', 'direct'] as const)(
    'to a question that is %s is for the same people, in its thread, with the asker first',
    async (visibility) => {
      const address = asked({ visibility })
      const outcome = await channel.send(deliveryOf(address, {}, { replyTo: address.statusId }))
      expect(mastodon.refusals).toEqual([])
      expect(outcome).toEqual({ kind: 'sent', platformId: mastodon.sent[0]?.id })
      expect(mastodon.sent).toMatchObject([
        {
          content: '@sanne@mastodon.nl U vraagt een paspoort aan bij de gemeente.',
          visibility,
          in_reply_to_id: address.statusId,
          spoiler_text: '',
        },
      ])
    },
  )

  test('keeps the content warning', async () => {
    await channel.send(deliveryOf({ ...asked(), warning: 'ziekte' }))
    expect(mastodon.sent).toMatchObject([{ spoiler_text: 'ziekte' }])
  })

  test('belongs to its own question, also when the same person asked something else since', async () => {
    const first = asked({ spoiler_text: 'ziekte', visibility: 'direct' })
    await channel.send(deliveryOf(asked(), {}, { replyTo: first.statusId }))
    expect(mastodon.refusals).toEqual([])
    expect(mastodon.sent).toMatchObject([
      { in_reply_to_id: first.statusId, spoiler_text: 'ziekte', visibility: 'direct' },
    ])
  })

  test('shortens a content warning for which there is no room, and nothing of the text', async () => {
    const text = `${'a'.repeat(439)}.`
    await channel.send(
      deliveryOf({ ...asked(), warning: 'Zeer lange waarschuwing 👨‍👩‍👧 '.repeat(20) }, { text }),
    )
    expect(mastodon.refusals).toEqual([])
    expect(mastodon.sent[0]?.content).toBe(`@sanne@mastodon.nl ${text}`)
    expect(mastodon.sent[0]?.spoiler_text).toMatch(/^Zeer lange.*…$/)
  })

  test.each([
    ['U vraagt een paspoort aan bij de gemeente.', undefined, 'nl'],
    ['You apply for a passport at the municipality.', undefined, 'en'],
    // Many Dutch people have an app that marks everything as English.
    ['U vraagt een paspoort aan bij de gemeente.', 'en', 'nl'],
    ['112', 'en', 'en'],
  ])('%s is marked with its own language (asked in %s: %s)', async (text, language, expected) => {
    await channel.send(deliveryOf({ ...asked(), ...(language && { language }) }, { text }))
    expect(mastodon.sent).toMatchObject([{ language: expected }])
  })

  test('that is sent again is the same post', async () => {
    const delivery = deliveryOf(asked())
    const first = await channel.send(delivery)
    expect(await channel.send(delivery)).toEqual(first)
    expect(mastodon.sent).toHaveLength(1)
  })

  test('that arrived while the connection broke is not posted twice', async () => {
    const delivery = deliveryOf(asked())
    mastodon.failNext('hang up')
    expect(await channel.send(delivery)).toMatchObject({ kind: 'unknown' })
    expect(await channel.send(delivery)).toMatchObject({ kind: 'sent' })
    expect(mastodon.sent).toHaveLength(1)
  })

  const link =
    'https://www.rijksoverheid.nl/onderwerpen/paspoort-en-identiteitskaart/vraag-en-antwoord/paspoort'
  test.each([
    ['plain words', 'x'.repeat(440)],
    ['many long links', Array.from({ length: 16 }, () => `(${link})`).join(' ')],
    ['links at the end of a sentence', Array.from({ length: 17 }, () => `${link}.`).join(' ')],
    ['short links', Array.from({ length: 18 }, () => 'https://a.nl').join(' ')],
    ['an address that is none to Mastodon', `https://vragen.gemeente.test/${'x'.repeat(410)}`],
    ['accents that are two signs', 'e\u0301'.repeat(440)],
    ['faces of many signs', '👩🏽‍🚒'.repeat(440)],
  ])('with as many characters as we allow fits: %s', async (_, text) => {
    expect(channel.limits.measure(text)).toBeLessThanOrEqual(channel.limits.text)
    expect(await channel.send(deliveryOf(asked(), { text }))).toMatchObject({ kind: 'sent' })
    expect(mastodon.refusals).toEqual([])
  })
})

describe('a question that was deleted', () => {
  test('gets no answer', async () => {
    const address = asked()
    mastodon.statuses.delete(address.statusId)
    const delivery = deliveryOf(address, {}, { replyTo: address.statusId })
    expect(await channel.send(delivery)).toMatchObject({ kind: 'gone' })
    expect(await channel.send({ ...delivery, address: asked() })).toMatchObject({ kind: 'gone' })
    expect(mastodon.sent).toEqual([])
  })

  test('does not stop what a person writes later: that comes without a thread', async () => {
    const address = asked({ visibility: 'direct' })
    mastodon.statuses.delete(address.statusId)
    expect(await channel.send(deliveryOf(address))).toMatchObject({ kind: 'sent' })
    expect(mastodon.sent).toMatchObject([{ in_reply_to_id: null, visibility: 'direct' }])
  })
})

function limit(headers: Record<string, string>) {
  return { status: 429, error: 'Too many requests', headers }
}

describe('a failure', () => {
  const reset = new Date(testNow.getTime() + 90_000).toISOString()

  test.each([
    [
      'a limit waits until it starts anew',
      limit({ 'X-RateLimit-Reset': reset }),
      { kind: 'retry', after: 90_000 },
    ],
    [
      'a limit that is over waits a second',
      limit({ 'X-RateLimit-Reset': '2020-01-01T00:00:00Z' }),
      { kind: 'retry', after: 1000 },
    ],
    [
      'a limit in a far future is not believed',
      limit({ 'X-RateLimit-Reset': '2099-01-01T00:00:00Z' }),
      { kind: 'retry', after: 10_800_000 },
    ],
    [
      'a limit of a proxy waits as long as that says',
      limit({ 'Retry-After': '7' }),
      { kind: 'retry', after: 7000 },
    ],
    [
      '422 asks for a person',
      { status: 422, error: "Validation failed: Text can't be blank" },
      { kind: 'failed' },
    ],
    ['401 asks for a person', { status: 401, error: 'The access token is invalid' }, { kind: 'failed' }],
    ['403 asks for a person', { status: 403, error: 'This action is not allowed' }, { kind: 'failed' }],
    ['a 5xx leaves it open', { status: 503, error: 'Remote SSL certificate' }, { kind: 'unknown' }],
    ['an error page leaves it open', { page: '<h1>502</h1>', type: 'text/html' }, { kind: 'unknown' }],
    ['a page without a type leaves it open', { page: 'upstream', type: 'text/plain' }, { kind: 'unknown' }],
  ])('%s', async (_, failure, outcome) => {
    mastodon.failNext(failure)
    expect(await channel.send(deliveryOf(asked()))).toMatchObject({ ...outcome, reason: expect.any(String) })
  })

  test('of an address that is no account asks for a person', async () => {
    expect(await channel.send(deliveryOf({ chatId: '1' }))).toMatchObject({ kind: 'failed' })
  })

  test('to connect is tried again', async () => {
    const away = await createMastodonChannel()
    await away.stop()
    expect(await away.channel.send(deliveryOf(asked()))).toMatchObject({ kind: 'retry' })
  })
})
