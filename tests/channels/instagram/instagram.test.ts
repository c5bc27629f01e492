import { describe, expect, test } from 'vitest'
import { fakeAccounts } from '../../support/fake-graph.ts'
import { asker, createMetaChannels, deliveryTo, messagingDelivery, options } from '../meta/meta-channels.ts'

const toAsker = { id: asker.id }
const read = (...events: Record<string, unknown>[]) =>
  createMetaChannels().read(messagingDelivery('instagram', ...events))

describe('what comes in', () => {
  test('a question', async () => {
    expect(await read({ message: { mid: 'aWd1', text: 'Wanneer wordt het afval opgehaald?' } })).toEqual([
      {
        kind: 'message',
        channel: 'instagram',
        eventId: 'aWd1',
        conversation: asker.id,
        address: { id: asker.id },
        content: { kind: 'text', text: 'Wanneer wordt het afval opgehaald?' },
        sentAt: 1_793_610_000_000,
      },
    ])
  })

  test.each([
    [
      { text: 'Ja', quick_reply: { payload: 'nuttig:a:ja' } },
      { kind: 'option', value: 'nuttig:a:ja' },
    ],
    [{ is_unsupported: true }, { kind: 'unsupported', what: 'other' }],
    [{ attachments: [{ type: 'ig_reel' }] }, { kind: 'unsupported', what: 'video' }],
    [{ attachments: [{ type: 'share' }] }, { kind: 'unsupported', what: 'other' }],
    [
      { text: 'Geldt dit ook hier?', reply_to: { story: { id: '1' } } },
      { kind: 'text', text: 'Geldt dit ook hier?' },
    ],
    [{ text: 'STOP' }, { kind: 'stop' }],
  ])('the message %j', async (message, content) => {
    expect(await read({ message: { mid: 'aWd1', ...message } })).toMatchObject([{ content }])
  })

  test('a question that stood ready to be pressed', async () => {
    const postback = { mid: 'aWd2', title: 'Wat zijn de openingstijden?', payload: 'opening' }
    expect(await read({ postback })).toMatchObject([
      { content: { kind: 'text', text: 'Wat zijn de openingstijden?' } },
    ])
  })

  test('a message that was seen', async () => {
    expect(await read({ read: { mid: 'm_out1' } })).toEqual([
      { kind: 'status', channel: 'instagram', platformId: 'm_out1', state: 'read' },
    ])
  })

  test.each([
    [
      'an echo',
      { sender: { id: fakeAccounts.instagramId }, message: { mid: 'a', is_echo: true, text: 'Hallo' } },
    ],
    ['a deletion', { message: { mid: 'a', is_deleted: true } }],
    ['a reaction', { reaction: { mid: 'm_out1', action: 'react', reaction: 'love' } }],
    ['a mention in a story', { message: { mid: 'a', attachments: [{ type: 'story_mention' }] } }],
  ])('%s is met with silence', async (_, event) => {
    expect(await read(event)).toEqual([])
  })

  test('comments on posts are public, and not answered', async () => {
    const changes = [{ field: 'comments', value: { id: '1', text: 'Hoe vraag ik een paspoort aan?' } }]
    const entry = [{ id: fakeAccounts.instagramId, time: 1, changes }]
    expect(await createMetaChannels().read({ object: 'instagram', entry })).toEqual([])
  })

  test('messages to another account are ignored, and the log says so', async () => {
    const meta = createMetaChannels({ INSTAGRAM_ACCOUNT_ID: '77' })
    expect(await meta.read(messagingDelivery('instagram', { message: { mid: 'a', text: 'Hallo' } }))).toEqual(
      [],
    )
    expect(meta.warnings.join('')).toContain('Controleer INSTAGRAM_ACCOUNT_ID')
  })
})

describe('what goes out', () => {
  test('the limit counts bytes', () => {
    const { limits } = createMetaChannels().instagram
    expect(limits.measure('één €')).toBe(9)
    expect(limits.text).toBeLessThan(1000)
  })

  test.each([
    ['text', { text: 'é'.repeat(499) }],
    [
      'thirteen quick replies',
      { options: options(...Array.from({ length: 13 }, (_, index) => `Keuze ${index}`)) },
    ],
  ])('%s is taken by a strict Graph API', async (_, part) => {
    const { instagram, graph } = createMetaChannels()
    const outcome = await instagram.send(deliveryTo(toAsker, part))
    expect(graph.refusals).toEqual([])
    expect(outcome).toEqual({ kind: 'sent', platformId: 'm_out1' })
  })

  test('more than the limit is refused, so a fault in rendering does not go unseen', async () => {
    const { instagram, graph } = createMetaChannels()
    expect(await instagram.send(deliveryTo(toAsker, { text: 'é'.repeat(500) }))).toMatchObject({
      kind: 'failed',
    })
    expect(graph.refusals).toHaveLength(1)
  })

  test('goes to the owner of the token, which is right for both ways to sign in', async () => {
    const { instagram, graph } = createMetaChannels()
    await instagram.send(deliveryTo(toAsker, {}))
    await instagram.typing?.(toAsker)
    expect(graph.refusals).toEqual([])
    expect(graph.calls.map((call) => call.path)).toEqual(['/me/messages', '/me/messages', '/me/messages'])
  })
})

describe('the check of the settings', () => {
  test('names the account that the token is for', async () => {
    const { instagram, graph } = createMetaChannels()
    expect(await instagram.test()).toMatchObject([
      { ok: true, text: 'Het token werkt, voor het account @gemeentevoorbeeld.' },
      { ok: true },
    ])
    expect(graph.calls.every((call) => call.method === 'GET')).toBe(true)
  })

  test.each([
    ['a wrong token', { INSTAGRAM_ACCESS_TOKEN: 'EAAGoud' }, 'Maak een nieuw token'],
    ['another account', { INSTAGRAM_ACCOUNT_ID: '77' }, 'Controleer INSTAGRAM_ACCOUNT_ID'],
    ['another address', { INSTAGRAM_GRAPH_URL: 'https://graph.instagram.test/v26.0' }, 'INSTAGRAM_GRAPH_URL'],
  ])('tells %s', async (_, changes, remedy) => {
    const [check] = await createMetaChannels(changes).instagram.test()
    expect(check).toMatchObject({ ok: false, text: expect.stringContaining(remedy) })
  })

  test('tells that the id is of something else', async () => {
    const { instagram, graph } = createMetaChannels()
    graph.failNext({ status: 200, body: { id: fakeAccounts.pageId } })
    const [check] = await instagram.test()
    expect(check).toMatchObject({ ok: false, text: expect.stringContaining('is geen Instagramaccount') })
  })
})
