import { describe, expect, test } from 'vitest'
import { fakeAccounts } from '../../support/fake-graph.ts'
import { asker, createMetaChannels, messagingDelivery } from '../meta/meta-channels.ts'

const read = (...events: Record<string, unknown>[]) =>
  createMetaChannels().read(messagingDelivery('page', ...events))

describe('what comes in', () => {
  test('a question', async () => {
    expect(await read({ message: { mid: 'm_1', text: 'Wat kost een paspoort?' } })).toEqual([
      {
        kind: 'message',
        channel: 'messenger',
        eventId: 'm_1',
        conversation: asker.id,
        address: { id: asker.id },
        content: { kind: 'text', text: 'Wat kost een paspoort?' },
        sentAt: 1_793_610_000_000,
      },
    ])
  })

  test.each([
    [
      { text: 'Ja', quick_reply: { payload: 'nuttig:a:ja' } },
      { kind: 'option', value: 'nuttig:a:ja' },
    ],
    [
      { text: 'Paspoort', quick_reply: { payload: 'ander' } },
      { kind: 'text', text: 'Paspoort' },
    ],
    [{ attachments: [{ type: 'image', payload: {} }] }, { kind: 'unsupported', what: 'image' }],
    [
      { attachments: [{ type: 'image', payload: { sticker_id: 5 } }] },
      { kind: 'unsupported', what: 'sticker' },
    ],
    [{ attachments: [{ type: 'audio' }] }, { kind: 'unsupported', what: 'audio' }],
    [{ attachments: [{ type: 'reel' }] }, { kind: 'unsupported', what: 'video' }],
    [{ attachments: [{ type: 'file' }] }, { kind: 'unsupported', what: 'file' }],
    [{ attachments: [{ type: 'location' }] }, { kind: 'unsupported', what: 'location' }],
    [{ attachments: [{ type: 'fallback' }] }, { kind: 'unsupported', what: 'other' }],
    [
      { text: 'Mag dit?', attachments: [{ type: 'image' }] },
      { kind: 'text', text: 'Mag dit?', attachments: ['image'] },
    ],
    [
      { text: 'Zie https://voorbeeld.nl', attachments: [{ type: 'fallback' }] },
      { kind: 'text', text: 'Zie https://voorbeeld.nl' },
    ],
    [{ text: 'Stop.' }, { kind: 'stop' }],
  ])('the message %j', async (message, content) => {
    expect(await read({ message: { mid: 'm_1', ...message } })).toMatchObject([{ content }])
  })

  test.each([
    [{ mid: 'm_2', title: 'Aan de slag', payload: 'GET_STARTED' }, { kind: 'start' }],
    [
      { mid: 'm_2', title: 'Eerste', payload: 'keuze:a:1' },
      { kind: 'option', value: 'keuze:a:1' },
    ],
    [
      { mid: 'm_2', title: 'Paspoort aanvragen?', payload: 'vraag-3' },
      { kind: 'text', text: 'Paspoort aanvragen?' },
    ],
  ])('the button %j', async (postback, content) => {
    expect(await read({ postback })).toMatchObject([{ eventId: 'm_2', content }])
  })

  test('a button without an id of its own is known by who, when and what', async () => {
    const postback = { title: 'Eerste', payload: 'keuze:a:1' }
    expect(await read({ postback }, { postback })).toMatchObject([
      { eventId: `postback:${asker.id}:1793610000000:keuze:a:1` },
      { eventId: `postback:${asker.id}:1793610000000:keuze:a:1` },
    ])
  })

  test.each([
    [
      'our own message, as an echo',
      { sender: { id: fakeAccounts.pageId }, message: { mid: 'm_1', is_echo: true, text: 'Hallo' } },
    ],
    ['an echo', { message: { mid: 'm_1', is_echo: true, text: 'Hallo' } }],
    ['a reaction', { reaction: { mid: 'm_out1', action: 'react', emoji: '👍' } }],
    ['an edit', { message_edit: { mid: 'm_1', text: 'Hallo!', num_edit: 1 } }],
    [
      'a thumb',
      {
        message: {
          mid: 'm_1',
          attachments: [{ type: 'image', payload: { sticker_id: 369_239_263_222_822 } }],
        },
      },
    ],
    ['a link that opened the conversation', { referral: { ref: 'site', source: 'SHORTLINK' } }],
    ['a message read up to a time', { read: { watermark: 1 } }],
    ['an empty button', { postback: { payload: 'x' } }],
  ])('%s is met with silence', async (_, event) => {
    expect(await read(event)).toEqual([])
  })

  test('a conversation that a colleague has taken over is left alone', async () => {
    const delivery = messagingDelivery('page', { message: { mid: 'm_1', text: 'Hallo' } })
    const entry = delivery.entry.map(({ id, messaging }) => ({ id, standby: messaging }))
    expect(await createMetaChannels().read({ ...delivery, entry })).toEqual([])
  })

  test('several entries and messages, with delivery receipts, in one delivery', async () => {
    const first = messagingDelivery(
      'page',
      { message: { mid: 'm_1', text: 'Hallo' } },
      { delivery: { mids: ['m_out1', 'm_out2'], watermark: 1 } },
    )
    const second = messagingDelivery('page', { message: { mid: 'm_2', text: 'Dag' } })
    const received = await createMetaChannels().read({ ...first, entry: [...first.entry, ...second.entry] })
    expect(received).toMatchObject([
      { eventId: 'm_1' },
      { kind: 'status', platformId: 'm_out1', state: 'delivered' },
      { kind: 'status', platformId: 'm_out2', state: 'delivered' },
      { eventId: 'm_2' },
    ])
  })

  test('messages to another page are ignored, and the log says so', async () => {
    const meta = createMetaChannels()
    const event = { recipient: { id: '77' }, message: { mid: 'm_1', text: 'Hallo' } }
    expect(await meta.read(messagingDelivery('page', event))).toEqual([])
    expect(meta.warnings.join('')).toContain('Controleer MESSENGER_PAGE_ID')
  })
})
