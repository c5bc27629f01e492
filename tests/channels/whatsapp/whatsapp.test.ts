import { describe, expect, test } from 'vitest'
import { testNow } from '../../support/create-test-app.ts'
import { fakeAccounts } from '../../support/fake-graph.ts'
import { asker, createMetaChannels, whatsappDelivery, whatsappMessage } from '../meta/meta-channels.ts'

const byUserId = { recipient: asker.userId, messageId: 'wamid.in1' }
const readOne = async (content: Record<string, unknown>) =>
  (await createMetaChannels().read(whatsappDelivery({ messages: [whatsappMessage(content)] })))[0]

const ask = (id: string) => whatsappMessage({ id, type: 'text', text: { body: 'Hallo' } })

describe('what comes in', () => {
  test('a question, from somebody with a user id: the phone number is not kept', async () => {
    expect(await readOne({ type: 'text', text: { body: ' Wat kost een paspoort? ' } })).toEqual({
      kind: 'message',
      channel: 'whatsapp',
      eventId: 'wamid.in1',
      conversation: asker.userId,
      address: byUserId,
      content: { kind: 'text', text: 'Wat kost een paspoort?' },
      sentAt: 1_793_610_000_000,
    })
  })

  test('a question from somebody who hides the phone number', async () => {
    const message = await readOne({ type: 'text', text: { body: 'Hallo' }, from: undefined })
    expect(message).toMatchObject({ conversation: asker.userId, address: byUserId })
  })

  test('a question from before user ids: answered by phone number', async () => {
    const delivery = whatsappDelivery({
      messages: [whatsappMessage({ type: 'text', text: { body: 'Hallo' }, from_user_id: undefined })],
    })
    const value = { ...delivery.entry[0]?.changes[0]?.value, contacts: [{ wa_id: asker.phone }] }
    const entry = [{ id: '1', changes: [{ field: 'messages', value }] }]
    expect(await createMetaChannels().read({ ...delivery, entry })).toMatchObject([
      { conversation: asker.phone, address: { to: asker.phone, messageId: 'wamid.in1' } },
    ])
  })

  test.each([
    [
      'a button',
      { button_reply: { id: 'keuze:a:2', title: 'Tweede' } },
      { kind: 'option', value: 'keuze:a:2' },
    ],
    ['a row', { list_reply: { id: 'nuttig:a:ja', title: 'Ja' } }, { kind: 'option', value: 'nuttig:a:ja' }],
    [
      "somebody else's button",
      { button_reply: { id: '7', title: 'Paspoort' } },
      { kind: 'text', text: 'Paspoort' },
    ],
    ['a form', { nfm_reply: { response_json: '{}' } }, { kind: 'unsupported', what: 'other' }],
  ])('pressing %s', async (_, interactive, content) => {
    expect(await readOne({ type: 'interactive', interactive })).toMatchObject({ content })
  })

  test.each([
    [
      { type: 'image', image: { id: '1' } },
      { kind: 'unsupported', what: 'image' },
    ],
    [
      { type: 'image', image: { caption: 'Mag dit in de bak?' } },
      { kind: 'text', text: 'Mag dit in de bak?', attachments: ['image'] },
    ],
    [
      { type: 'video', video: {} },
      { kind: 'unsupported', what: 'video' },
    ],
    [
      { type: 'document', document: { filename: 'a.pdf' } },
      { kind: 'unsupported', what: 'file' },
    ],
    [
      { type: 'audio', audio: { voice: true } },
      { kind: 'unsupported', what: 'audio' },
    ],
    [
      { type: 'sticker', sticker: {} },
      { kind: 'unsupported', what: 'sticker' },
    ],
    [
      { type: 'location', location: { latitude: 52 } },
      { kind: 'unsupported', what: 'location' },
    ],
    [
      { type: 'contacts', contacts: [] },
      { kind: 'unsupported', what: 'contact' },
    ],
    [
      { type: 'unsupported', errors: [{ code: 131051 }] },
      { kind: 'unsupported', what: 'other' },
    ],
    [
      { type: 'button', button: { text: 'Ja', payload: 'nuttig:a:ja' } },
      { kind: 'option', value: 'nuttig:a:ja' },
    ],
    [{ type: 'request_welcome' }, { kind: 'start' }],
    [{ type: 'text', text: { body: 'STOP!' } }, { kind: 'stop' }],
    [{ type: 'text', text: { body: ' stop ' } }, { kind: 'stop' }],
    [
      { type: 'text', text: { body: 'Waar stopt de bus?' } },
      { kind: 'text', text: 'Waar stopt de bus?' },
    ],
    [
      { type: 'text', text: { body: 'uitschrijven' } },
      { kind: 'text', text: 'uitschrijven' },
    ],
  ])('%j', async (message, content) => {
    expect(await readOne(message)).toMatchObject({ content })
  })

  test.each([
    ['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.out1', emoji: '👍' } }],
    ['an edit', { type: 'edit', edit: { original_message_id: 'wamid.in0' } }],
    ['a deletion', { type: 'revoke', revoke: { original_message_id: 'wamid.in0' } }],
    ['a new number', { type: 'system', system: { type: 'user_changed_number', user_id: 'NL.2' } }],
    ['a new user id', { type: 'system', system: { type: 'user_changed_user_id', previous_user_id: 'NL.1' } }],
    ['a message in a group', { type: 'text', text: { body: 'Hallo allemaal' }, group_id: 'groep' }],
    ['an empty message', { type: 'text', text: { body: ' ' } }],
    ['something of later years', { type: 'hologram' }],
  ])('%s is met with silence', async (_, message) => {
    expect(await readOne(message)).toBeUndefined()
  })

  test('delivery receipts, in any order, with a sentence for staff when one failed', async () => {
    const statuses = [
      { id: 'wamid.out1', status: 'read' },
      { id: 'wamid.out1', status: 'sent' },
      { id: 'wamid.out1', status: 'delivered' },
      { id: 'wamid.out2', status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] },
      { id: 'wamid.out3', status: 'failed' },
      { id: 'wamid.out4', status: 'played' },
    ]
    expect(await createMetaChannels().read(whatsappDelivery({ statuses }))).toEqual([
      { kind: 'status', channel: 'whatsapp', platformId: 'wamid.out1', state: 'read' },
      { kind: 'status', channel: 'whatsapp', platformId: 'wamid.out1', state: 'delivered' },
      {
        kind: 'status',
        channel: 'whatsapp',
        platformId: 'wamid.out2',
        state: 'failed',
        reason:
          'Deze persoon kan geen berichten van ons ontvangen: geblokkeerd, afgemeld of niet meer op dit kanaal. (Meta-fout 131026)',
      },
      {
        kind: 'status',
        channel: 'whatsapp',
        platformId: 'wamid.out3',
        state: 'failed',
        reason: 'WhatsApp kon het bericht niet afleveren.',
      },
    ])
  })

  test('several entries, changes and messages in one delivery', async () => {
    const first = whatsappDelivery({ messages: [ask('wamid.1'), ask('wamid.2')] })
    const second = whatsappDelivery({ messages: [ask('wamid.3')] })
    const changes = [...(first.entry[0]?.changes ?? []), { field: 'user_id_update', value: {} }]
    const received = await createMetaChannels().read({ ...first, entry: [{ changes }, ...second.entry] })
    expect(received).toMatchObject([{ eventId: 'wamid.1' }, { eventId: 'wamid.2' }, { eventId: 'wamid.3' }])
  })

  test('a user id that Meta changed is taken without a word: the next message comes under the new one', async () => {
    const meta = createMetaChannels()
    const userId = { previous: asker.userId, current: 'NL.2' }
    const metadata = { display_phone_number: '31612345678', phone_number_id: fakeAccounts.phoneNumberId }
    const update = { wa_id: asker.phone, user_id: userId, timestamp: '1793610000' }
    const value = { messaging_product: 'whatsapp', metadata, user_id_update: [update] }
    const entry = [{ id: '1', changes: [{ field: 'user_id_update', value }] }]
    const delivered = await meta.deliver({ object: 'whatsapp_business_account', entry })
    expect([delivered.status, meta.received, meta.warnings]).toEqual([200, [], []])
    const next = whatsappMessage({ type: 'text', text: { body: 'Hallo' }, from_user_id: 'NL.2' })
    expect(await meta.read(whatsappDelivery({ messages: [next] }))).toMatchObject([
      { conversation: 'NL.2', address: { recipient: 'NL.2' } },
    ])
  })

  test('messages to another number are ignored, and the log says so', async () => {
    const meta = createMetaChannels()
    const messages = [whatsappMessage({ type: 'text', text: { body: 'Hallo' } })]
    expect(await meta.read(whatsappDelivery({ messages, phoneNumberId: '555' }))).toEqual([])
    expect(meta.warnings.join('')).toContain('Controleer WHATSAPP_PHONE_NUMBER_ID')
    expect(meta.warnings.join('')).not.toContain(asker.phone)
  })

  test('a time that makes no sense becomes the time of arrival', async () => {
    const message = await readOne({ type: 'text', text: { body: 'Hallo' }, timestamp: 'gisteren' })
    expect(message).toMatchObject({ sentAt: testNow.getTime() })
  })
})
