import { describe, expect, test } from 'vitest'
import { fakeAccounts } from '../../support/fake-graph.ts'
import { asker, createMetaChannels, deliveryTo, options } from '../meta/meta-channels.ts'

const byUserId = { recipient: asker.userId, messageId: 'wamid.in1' }

describe('what goes out', () => {
  const longest = 'Een heel lange keuze die niet op een knop past, over afval van bedrijven en winkels'

  test.each([
    ['text', byUserId, {}],
    ['text by phone number', { to: asker.phone }, { text: 'x'.repeat(4096) }],
    [
      'three buttons',
      byUserId,
      { text: 'x'.repeat(1024), options: options('Ja', 'Nee', 'Twintig tekens lang!') },
    ],
    [
      'a list',
      byUserId,
      {
        options: options(...Array.from({ length: 10 }, (_, index) => `Keuze ${index}`)).map((option) => {
          return { ...option, description: longest }
        }),
      },
    ],
  ])('%s is taken by a strict Graph API', async (_, address, part) => {
    const { whatsapp, graph } = createMetaChannels()
    const outcome = await whatsapp.send(deliveryTo(address, part))
    expect(graph.refusals).toEqual([])
    expect(outcome).toEqual({ kind: 'sent', platformId: 'wamid.out1' })
  })

  test('a text goes to the user id, without a preview of links', async () => {
    const { whatsapp, graph } = createMetaChannels()
    await whatsapp.send(deliveryTo(byUserId, { text: 'Zie https://voorbeeld.nl' }))
    expect(graph.calls).toEqual([
      {
        method: 'POST',
        path: `/${fakeAccounts.phoneNumberId}/messages`,
        body: {
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          recipient: asker.userId,
          type: 'text',
          text: { body: 'Zie https://voorbeeld.nl', preview_url: false },
        },
      },
    ])
  })

  test.each([
    ['buttons for a few short labels', options('Ja', 'Nee'), 'button'],
    ['a list for more than three', options('Een', 'Twee', 'Drie', 'Vier'), 'list'],
    ['a list for labels that are the same', options('Afval', 'Afval'), 'list'],
  ])('%s', async (_, offered, type) => {
    const { whatsapp, graph } = createMetaChannels()
    await whatsapp.send(deliveryTo(byUserId, { options: offered }))
    expect(graph.refusals).toEqual([])
    expect(graph.bodies()).toMatchObject([{ interactive: { type } }])
  })

  test('more options than fit in a list stay in the text', async () => {
    const { whatsapp, graph } = createMetaChannels()
    const labels = Array.from({ length: 11 }, (_, index) => `Keuze ${index}`)
    await whatsapp.send(deliveryTo(byUserId, { options: options(...labels) }))
    expect(graph.refusals).toEqual([])
    expect(graph.bodies()).toMatchObject([{ type: 'text' }])
  })

  test('a row says more than its label, cut between words', async () => {
    const { whatsapp, graph } = createMetaChannels()
    await whatsapp.send(
      deliveryTo(byUserId, {
        options: [
          { value: 'keuze:a:1', label: 'Afval', description: longest },
          ...options('Twee', 'Drie', 'Vier'),
        ],
      }),
    )
    const first = {
      id: 'keuze:a:1',
      title: 'Afval',
      description: 'Een heel lange keuze die niet op een knop past, over afval van…',
    }
    const rows = [first, { title: 'Twee' }, { title: 'Drie' }, { title: 'Vier' }]
    expect(graph.refusals).toEqual([])
    expect(graph.bodies()).toMatchObject([
      { interactive: { action: { button: 'Menu', sections: [{ rows }] } } },
    ])
  })

  test('marks the message as read and shows typing in one call', async () => {
    const { whatsapp, graph } = createMetaChannels()
    await whatsapp.typing?.(byUserId)
    expect(graph.refusals).toEqual([])
    expect(graph.bodies()).toEqual([
      {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: 'wamid.in1',
        typing_indicator: { type: 'text' },
      },
    ])
  })

  test('a conversation without an address fails with a sentence, without a call', async () => {
    const { whatsapp, graph } = createMetaChannels()
    expect(await whatsapp.send(deliveryTo({}, {}))).toMatchObject({ kind: 'failed' })
    await whatsapp.typing?.({})
    expect(graph.calls).toEqual([])
  })
})

describe('the check of the settings', () => {
  test('names the number that the token is for, and the address of the webhook', async () => {
    const { whatsapp, graph } = createMetaChannels()
    expect(await whatsapp.test()).toEqual([
      { ok: true, text: 'Het token werkt, voor het nummer +31 6 12345678 (Gemeente Voorbeeld).' },
      {
        ok: true,
        text: 'Dit adres hoort bij de webhook in het Meta-appdashboard: https://faq.voorbeeld.nl/webhooks/meta',
      },
    ])
    expect(graph.calls.every((call) => call.method === 'GET')).toBe(true)
  })

  test.each([
    ['a wrong token', { WHATSAPP_ACCESS_TOKEN: 'EAAGoud' }, 'Maak een nieuw token'],
    ['the id of something else', { WHATSAPP_PHONE_NUMBER_ID: '99' }, 'Controleer WHATSAPP_PHONE_NUMBER_ID'],
  ])('tells %s', async (_, changes, remedy) => {
    const [check] = await createMetaChannels(changes).whatsapp.test()
    expect(check?.ok).toBe(false)
    expect(check?.text).toContain(remedy)
  })
})
