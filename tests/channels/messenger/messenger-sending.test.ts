import { describe, expect, test } from 'vitest'
import { fakeAccounts } from '../../support/fake-graph.ts'
import { asker, createMetaChannels, deliveryTo, options } from '../meta/meta-channels.ts'

const toAsker = { id: asker.id }

describe('what goes out', () => {
  test.each([
    ['text', { text: 'x'.repeat(2000) }],
    [
      'thirteen quick replies',
      { options: options(...Array.from({ length: 13 }, (_, index) => `Keuze nummer ${index}`)) },
    ],
  ])('%s is taken by a strict Graph API', async (_, part) => {
    const { messenger, graph } = createMetaChannels()
    const outcome = await messenger.send(deliveryTo(toAsker, part))
    expect(graph.refusals).toEqual([])
    expect(outcome).toEqual({ kind: 'sent', platformId: 'm_out1' })
  })

  test('more options than fit stay in the text', async () => {
    const { messenger, graph } = createMetaChannels()
    const labels = Array.from({ length: 14 }, (_, index) => `Keuze ${index}`)
    await messenger.send(deliveryTo(toAsker, { options: options(...labels) }))
    expect(graph.refusals).toEqual([])
    expect(graph.bodies()).toMatchObject([{ message: { text: 'Hallo' } }])
  })

  test('options become quick replies, in an answer to the person', async () => {
    const { messenger, graph } = createMetaChannels()
    const part = { text: 'Heeft dit geholpen?', options: [{ value: 'nuttig:a:ja', label: 'Ja' }] }
    await messenger.send(deliveryTo(toAsker, part))
    expect(graph.calls).toEqual([
      {
        method: 'POST',
        path: `/${fakeAccounts.pageId}/messages`,
        body: {
          recipient: { id: asker.id },
          messaging_type: 'RESPONSE',
          message: {
            text: 'Heeft dit geholpen?',
            quick_replies: [{ content_type: 'text', title: 'Ja', payload: 'nuttig:a:ja' }],
          },
        },
      },
    ])
  })

  test('marks the message as seen and shows typing', async () => {
    const { messenger, graph } = createMetaChannels()
    await messenger.typing?.(toAsker)
    expect(graph.refusals).toEqual([])
    expect(graph.bodies()).toMatchObject([{ sender_action: 'mark_seen' }, { sender_action: 'typing_on' }])
  })

  test('a conversation without an address fails with a sentence, without a call', async () => {
    const { messenger, graph } = createMetaChannels()
    expect(await messenger.send(deliveryTo({}, {}))).toMatchObject({ kind: 'failed' })
    await messenger.typing?.({})
    expect(graph.calls).toEqual([])
  })
})

describe('the check of the settings', () => {
  test('names the page that the token is for, and looks whether it passes its messages on', async () => {
    const { messenger, graph } = createMetaChannels()
    expect(await messenger.test()).toMatchObject([
      { ok: true, text: 'Het token werkt, voor de pagina Gemeente Voorbeeld.' },
      { ok: true, text: 'De pagina geeft haar berichten door aan de webhook.' },
      { ok: true },
    ])
    expect(graph.calls.every((call) => call.method === 'GET')).toBe(true)
  })

  test('tells that the token is of another page', async () => {
    expect(await createMetaChannels({ MESSENGER_PAGE_ID: '77' }).messenger.test()).toEqual([
      {
        ok: false,
        text: `MESSENGER_ACCESS_TOKEN hoort bij Gemeente Voorbeeld (id ${fakeAccounts.pageId}), niet bij de pagina met id 77. Maak een paginatoken van de juiste pagina, of verbeter MESSENGER_PAGE_ID.`,
      },
    ])
  })

  test('tells that the token does not work', async () => {
    const [check] = await createMetaChannels({ MESSENGER_ACCESS_TOKEN: 'EAAGoud' }).messenger.test()
    expect(check).toMatchObject({ ok: false, text: expect.stringContaining('Maak een nieuw token') })
  })

  test('tells that the page does not pass its messages on', async () => {
    const { messenger, graph } = createMetaChannels()
    graph.failNext({ status: 200, body: { id: fakeAccounts.pageId } })
    graph.failNext({ status: 200, body: { data: [{ id: '1', subscribed_fields: ['feed'] }] } })
    const [, check] = await messenger.test()
    expect(check).toMatchObject({
      ok: false,
      text: expect.stringContaining('messages en messaging_postbacks'),
    })
  })
})
