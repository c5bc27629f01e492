import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Delivery, Part } from '../../../channels/channel.ts'
import { fakeAzure } from '../../support/fake-bot-connector.ts'
import { createBotChannel } from './bot-framework-channel.ts'

let bot: Awaited<ReturnType<typeof createBotChannel>>

beforeAll(async () => {
  bot = await createBotChannel()
})
beforeEach(() => void (bot.connector.sent.length = 0))

const addressOf = () => ({
  serviceUrl: fakeAzure.serviceUrl,
  channelId: 'msteams',
  conversation: 'a:gesprek;messageid=1',
  bot: '28:bot',
  user: '29:asker',
  activity: '1730538000000',
})

const part = (): Part => ({ text: '**Hallo**', plain: 'Hallo', options: [] })

function delivery(sending: Part, address: Record<string, string> = addressOf()): Delivery {
  return { id: 'levering-1', part: sending, address }
}

describe('what goes out', () => {
  test('an answer hangs under the question, with suggestions that say what they are', async () => {
    const options = [
      { value: 'nuttig:1:ja', label: 'Ja' },
      { value: 'nuttig:1:nee', label: 'Nee' },
    ]
    const outcome = await bot.channel.send(delivery({ ...part(), options }))
    expect(outcome).toEqual({ kind: 'sent', platformId: 'bericht-1' })
    expect(bot.connector.sent).toMatchObject([
      {
        url: 'https://smba.trafficmanager.net/emea/v3/conversations/a%3Agesprek%3Bmessageid%3D1/activities/1730538000000',
        activity: {
          type: 'message',
          text: '**Hallo**',
          replyToId: '1730538000000',
          suggestedActions: {
            to: ['29:asker'],
            actions: [
              { type: 'imBack', title: 'Ja', value: 'Ja' },
              { type: 'imBack', title: 'Nee', value: 'Nee' },
            ],
          },
        },
      },
    ])
    expect(bot.connector.complaints).toEqual([])
  })

  test('that we are typing is shown', async () => {
    await bot.channel.typing?.(addressOf())
    expect(bot.connector.sent.map(({ activity }) => activity.type)).toEqual(['typing'])
  })

  test('one token serves many messages, and is renewed when the connector refuses it', async () => {
    await bot.channel.send(delivery(part()))
    const before = bot.connector.counts.tokens
    await bot.channel.send(delivery(part()))
    expect(bot.connector.counts.tokens).toBe(before)
    bot.connector.answerNext(() => new Response('{}', { status: 401 }))
    expect(await bot.channel.send(delivery(part()))).toMatchObject({ kind: 'sent' })
    expect(bot.connector.counts.tokens).toBe(before + 1)
  })

  test.each([
    [429, { kind: 'retry', after: 3000 }],
    [412, { kind: 'retry' }],
    [503, { kind: 'retry' }],
    [500, { kind: 'unknown' }],
    [502, { kind: 'unknown' }],
    [504, { kind: 'unknown' }],
    [403, { kind: 'gone' }],
    [404, { kind: 'gone' }],
    [400, { kind: 'failed' }],
  ])('status %i comes to %o', async (status, outcome) => {
    bot.connector.answerNext(
      () => new Response('{}', { status, headers: status === 429 ? { 'retry-after': '3' } : {} }),
    )
    expect(await bot.channel.send(delivery(part()))).toMatchObject(outcome)
  })

  test('without access nothing has left: it is tried again, and the reason says what to look at', async () => {
    const wrong = await createBotChannel({ BOT_FRAMEWORK_APP_PASSWORD: 'verlopen' })
    const outcome = await wrong.channel.send(delivery(part()))
    expect(outcome).toMatchObject({ kind: 'retry' })
    expect(outcome.kind === 'retry' && outcome.reason).toContain('BOT_FRAMEWORK_APP_PASSWORD')
    expect(JSON.stringify(outcome)).not.toContain('verlopen"')
  })
})

test('the Direct Line of Microsoft is answered through the connector, and not kept for a client of our own', async () => {
  for (const setting of ['aan', 'uit']) {
    const { channel, connector } = await createBotChannel({ BOT_FRAMEWORK_DIRECT_LINE: setting })
    const address = { ...addressOf(), channelId: 'directline' }
    expect(await channel.send(delivery(part(), address))).toMatchObject({ kind: 'sent' })
    expect(connector.sent).toHaveLength(1)
  }
})

test('our own token never goes to a host that is not on the list, though a conversation was kept with it', async () => {
  const address = { ...addressOf(), serviceUrl: 'https://botframework.com.kwaad.example/' }
  expect(await bot.channel.send(delivery(part(), address))).toMatchObject({ kind: 'failed' })
  expect(bot.connector.complaints).toEqual([])
})

test('the check of the settings sends nothing and says what is right and wrong', async () => {
  expect(await bot.channel.test()).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  const wrong = await createBotChannel({ BOT_FRAMEWORK_APP_PASSWORD: 'fout' })
  expect(await wrong.channel.test()).toMatchObject([{ ok: false }, { ok: true }, { ok: true }])
  expect([...bot.connector.sent, ...wrong.connector.sent]).toEqual([])
})
