import { describe, expect, test } from 'vitest'
import { fuzzWebhook } from '../../support/fuzz-webhook.ts'
import { fakeBot } from '../../support/fake-telegram.ts'
import {
  asker,
  createTelegramChannel,
  date,
  group,
  messageUpdate,
  pressUpdate,
  privateChat,
  signed,
} from './telegram-channel.ts'

const question = 'Hoe vraag ik een paspoort aan?'

describe('a delivery', () => {
  test.each([
    ['without the secret', {}],
    ['with another secret', { 'X-Telegram-Bot-Api-Secret-Token': 'geraden-geheim-van-tekens' }],
    ['with the start of the secret', { 'X-Telegram-Bot-Api-Secret-Token': fakeBot.secret.slice(0, -1) }],
    ['with an empty secret', { 'X-Telegram-Bot-Api-Secret-Token': '' }],
  ])('%s is refused', async (_, headers: Record<string, string>) => {
    const { deliver, received } = createTelegramChannel()
    expect((await deliver(messageUpdate({ text: question }), headers)).status).toBe(401)
    expect(received).toEqual([])
  })

  test.each([
    ['no JSON', 'geen json', 400],
    ['half an update', JSON.stringify(messageUpdate({ text: question })).slice(0, -20), 400],
    ['no update', '[]', 400],
    ['no number', '{"message":{"text":"hallo"}}', 400],
    ['more than fits', JSON.stringify(messageUpdate({ text: 'x'.repeat(1_000_000) })), 413],
  ])('that is %s is refused', async (_, body, status) => {
    const { deliver, received } = createTelegramChannel()
    expect((await deliver(body)).status).toBe(status)
    expect(received).toEqual([])
  })

  test('with a shape that Telegram does not document is acknowledged and left out, with a line in the log', async () => {
    const { read, warnings } = createTelegramChannel()
    expect(await read(messageUpdate({ chat: 'Buurtapp' }))).toEqual([])
    expect(warnings).toHaveLength(1)
    expect(warnings.join()).not.toContain('Buurtapp')
  })

  test('that comes twice has the same id twice, so that it is stored once', async () => {
    const { deliver, received } = createTelegramChannel()
    const update = messageUpdate({ text: question })
    await deliver(update)
    await deliver(update)
    expect(received.map((each) => 'eventId' in each && each.eventId)).toEqual([
      'message:5550001:42',
      'message:5550001:42',
    ])
  })

  test('of 10,000 random bodies never gives a 5xx', async () => {
    const { channel } = createTelegramChannel()
    const { statuses, messages } = await fuzzWebhook({
      webhook: channel.webhook,
      sign: () => signed,
      samples: [
        messageUpdate({ text: question }),
        messageUpdate({
          chat: group,
          text: '@GemeenteVoorbeeldBot hallo',
          entities: [{ type: 'mention', offset: 0, length: 21 }],
        }),
        messageUpdate({ caption: question, photo: [{ file_id: 'a' }], media_group_id: '9' }),
        pressUpdate(),
        {
          update_id: 1,
          my_chat_member: { chat: privateChat, from: asker, date, new_chat_member: { status: 'kicked' } },
        },
      ],
    })
    expect(Object.keys(statuses).filter((status) => status.startsWith('5'))).toEqual([])
    expect(Object.values(statuses).reduce((sum, count) => sum + count)).toBe(10_000)
    expect(statuses).toHaveProperty('401')
    expect(messages).toBeGreaterThan(100)
  }, 180_000)
})
