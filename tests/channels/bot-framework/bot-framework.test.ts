import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createBotFramework } from '../../../channels/bot-framework/create-bot-framework.ts'
import { fakeAzure } from '../../support/fake-bot-connector.ts'
import { fuzzWebhook } from '../../support/fuzz-webhook.ts'
import { botDependencies, createBotChannel, teamsMessage } from './bot-framework-channel.ts'

let bot: Awaited<ReturnType<typeof createBotChannel>>

beforeAll(async () => {
  bot = await createBotChannel()
})
beforeEach(() => {
  bot.received.length = 0
})

describe('the settings', () => {
  test('without them the channel is off', async () => {
    const dependencies = await botDependencies()
    expect(createBotFramework({}, dependencies)).toBeUndefined()
    expect(createBotFramework({ BOT_FRAMEWORK_APP_ID: '' }, dependencies)).toBeUndefined()
  })

  test('half of them is told with what is missing and where to find it', async () => {
    const dependencies = await botDependencies()
    expect(() => createBotFramework({ BOT_FRAMEWORK_APP_ID: fakeAzure.appId }, dependencies)).toThrow(
      /BOT_FRAMEWORK_APP_PASSWORD ontbreekt.*clientgeheim/,
    )
  })
})

const group = { id: '19:team', isGroup: true }

describe('what comes in', () => {
  test('a question in Teams is taken in, without the name of who asks', async () => {
    expect(await bot.deliver(teamsMessage)).toBe(200)
    expect(bot.received).toEqual([
      {
        kind: 'message',
        channel: 'bot-framework',
        eventId: 'msteams a:gesprek 1730538000000',
        conversation: 'msteams a:gesprek',
        address: {
          serviceUrl: fakeAzure.serviceUrl,
          channelId: 'msteams',
          conversation: 'a:gesprek',
          bot: '28:bot',
          user: '29:asker',
          activity: '1730538000000',
        },
        content: { kind: 'text', text: 'hoe vraag ik een paspoort aan' },
        language: 'nl',
        sentAt: Date.parse('2026-11-02T09:00:00.000Z'),
      },
    ])
  })

  test('in a group our name is left off, and others read along', async () => {
    await bot.deliver({
      ...teamsMessage,
      text: '<at>Vraagbaak</at> wat kost een rijbewijs',
      conversation: group,
      entities: [{ type: 'mention', text: '<at>Vraagbaak</at>', mentioned: { id: '28:bot' } }],
    })
    expect(bot.received).toMatchObject([
      { content: { kind: 'text', text: 'wat kost een rijbewijs' }, isPublic: true },
    ])
  })

  test.each([
    [
      'a person who joins is greeted',
      { type: 'conversationUpdate', membersAdded: [{ id: '29:asker' }] },
      'start',
    ],
    ['a removed bot stops', { type: 'installationUpdate', action: 'remove' }, 'stop'],
    ['the end of a conversation stops', { type: 'endOfConversation' }, 'stop'],
    [
      'a picture alone is told to be unreadable',
      { text: null, attachments: [{ contentType: 'image/png' }] },
      'unsupported',
    ],
  ])('%s', async (_name, changes, kind) => {
    await bot.deliver({ ...teamsMessage, ...changes })
    expect(bot.received).toMatchObject([{ content: { kind } }])
  })

  test('in a group our own arrival is greeted, and not everyone who joins', async () => {
    const update = { ...teamsMessage, type: 'conversationUpdate', conversation: group }
    await bot.deliver({ ...update, membersAdded: [{ id: '29:someone' }] })
    expect(bot.received).toEqual([])
    await bot.deliver({ ...update, membersAdded: [{ id: '28:bot' }] })
    expect(bot.received).toMatchObject([{ content: { kind: 'start' } }])
  })

  test.each([
    ['our own arrival', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an edit', { type: 'messageUpdate' }],
    ['a deletion', { type: 'messageDelete' }],
    ['typing', { type: 'typing' }],
    ['an unknown kind', { type: 'iets/nieuws' }],
    ['nothing but null', { text: null, attachments: null, entities: null, locale: null, from: null }],
  ])('%s is met with silence', async (_name, changes) => {
    expect(await bot.deliver({ ...teamsMessage, ...changes })).toBe(200)
    expect(bot.received).toEqual([])
  })

  test('an activity without an id is recognised when it comes again', async () => {
    const { id: _, ...withoutId } = teamsMessage
    await bot.deliver(withoutId)
    await bot.deliver(withoutId)
    const ids = bot.received.map((incoming) => ('eventId' in incoming ? incoming.eventId : ''))
    expect(new Set(ids).size).toBe(1)
  })
})

describe('who may deliver', () => {
  test.each([
    ['forged', { forged: true }],
    ['of another issuer', { issuer: 'https://sts.windows.net/kwaad/' }],
    ['for another bot', { audience: 'een-andere-bot' }],
    ['that has ended', { expires: -301 }],
    ['for another service address', { serviceurl: 'https://kwaad.example/' }],
    ['of an unknown key', { kid: 'niemands-sleutel' }],
  ])('a token %s is refused with 403', async (_name, changes) => {
    expect(await bot.deliver(teamsMessage, await bot.connector.token(changes))).toBe(403)
    expect(bot.received).toEqual([])
  })

  test('a token that ended less than five minutes ago is accepted: clocks differ', async () => {
    expect(await bot.deliver(teamsMessage, await bot.connector.token({ expires: -290 }))).toBe(200)
  })

  test('a key that is not endorsed for the channel is refused', async () => {
    expect(await bot.deliver({ ...teamsMessage, channelId: 'slack' })).toBe(403)
  })

  test('a good token that names a host that is not on the list is refused', async () => {
    const serviceUrl = 'https://botframework.com.kwaad.example/'
    const token = await bot.connector.token({ serviceurl: serviceUrl })
    expect(await bot.deliver({ ...teamsMessage, serviceUrl }, token)).toBe(403)
  })

  test('a new key of Microsoft is fetched when a token names it', async () => {
    const fresh = await createBotChannel()
    expect(await fresh.deliver(teamsMessage)).toBe(200)
    expect(await fresh.deliver(teamsMessage)).toBe(200)
    expect(fresh.connector.counts.keys).toBe(1)
    fresh.connector.rotate('sleutel-2')
    // Not at once: forged tokens must not make us flood the login server.
    expect(await fresh.deliver(teamsMessage)).toBe(403)
    expect(fresh.connector.counts.keys).toBe(1)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    onTestFinished(() => void vi.useRealTimers())
    expect(await fresh.deliver(teamsMessage)).toBe(200)
    expect(fresh.connector.counts.keys).toBe(2)
  })

  test('no token is 401, too large is 413, and no activity is 400', async () => {
    expect(await bot.deliver(teamsMessage, ' ')).toBe(401)
    expect(await bot.deliver({ ...teamsMessage, text: 'a'.repeat(300_000) })).toBe(413)
    expect(await bot.deliver('{"type":"message"')).toBe(400)
    expect(await bot.deliver({ type: 'message' })).toBe(400)
  })

  test('10,000 random bodies never make it fail', async () => {
    const token = await bot.connector.token()
    const { statuses } = await fuzzWebhook({
      webhook: bot.channel.webhook,
      sign: () => ({ authorization: `Bearer ${token}` }),
      samples: [teamsMessage, { ...teamsMessage, type: 'conversationUpdate', membersAdded: [{ id: 'x' }] }],
    })
    expect(Object.keys(statuses).filter((status) => Number(status) >= 500)).toEqual([])
    expect(statuses[200]).toBeGreaterThan(500)
  })
})
