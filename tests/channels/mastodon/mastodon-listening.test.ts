import { afterEach, describe, expect, test } from 'vitest'
import { policyOfNewAccount } from '../../support/mastodon-state.ts'
import { createMastodonChannel, eventually } from './mastodon-channel.ts'

const running: { stop: () => Promise<void> }[] = []

/** A channel that is stopped after the test. */
async function start(options: Parameters<typeof createMastodonChannel>[0] = {}) {
  const created = await createMastodonChannel({ cursor: '0', ...options })
  running.push(created)
  return created
}

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
})

describe('listening', () => {
  test('brings a question at once', async () => {
    const { listen, mastodon, texts, connected } = await start()
    await listen()
    await connected()
    mastodon.ask('hoe laat?')
    await eventually(() => expect(texts()).toEqual(['hoe laat?']))
    expect(mastodon.refusals).toEqual([])
  })

  test('for the very first time answers nothing that was said before', async () => {
    const { listen, mastodon, texts, position, connected } = await start({
      cursor: undefined as unknown as string,
    })
    mastodon.ask('jaren geleden')
    await listen()
    await eventually(() => expect(position()).toBeDefined())
    await connected()
    mastodon.ask('nu')
    await eventually(() => expect(texts()).toEqual(['nu']))
  })

  test('reads what was asked while we were away, all of it, once and in order', async () => {
    const { listen, disconnect, mastodon, received, connected } = await start()
    await listen()
    await connected()
    mastodon.ask('eerst')
    await eventually(() => expect(received).toHaveLength(1))
    await disconnect()
    const asked = Array.from({ length: 170 }, (_, index) => mastodon.ask(`vraag ${index}`).id)
    await listen()
    await eventually(() => expect(received).toHaveLength(171))
    expect(received.slice(1).map(({ eventId }) => eventId)).toEqual(asked)
  })

  test('survives streams that break and a server that goes away', async () => {
    const { listen, mastodon, texts, connected } = await start()
    await listen()
    await connected()
    mastodon.dropStreams()
    mastodon.ask('tijdens de storing')
    await eventually(() => expect(texts()).toEqual(['tijdens de storing']))
    await mastodon.stop()
    mastodon.ask('terwijl de server weg was')
    await mastodon.restart()
    await eventually(() => expect(texts()).toEqual(['tijdens de storing', 'terwijl de server weg was']))
    await connected()
    mastodon.ask('weer terug')
    await eventually(() => expect(texts().at(-1)).toBe('weer terug'))
  })

  test('starts without the server, and finds it when it comes', async () => {
    const { listen, mastodon, texts, lines } = await start()
    await mastodon.stop()
    await listen()
    await eventually(() => expect(lines.join()).toContain('niet te bereiken (ECONNREFUSED)'))
    mastodon.ask('bent u daar?')
    await mastodon.restart()
    await eventually(() => expect(texts()).toEqual(['bent u daar?']))
  })

  test('keeps the place when storing fails', async () => {
    const { listen, mastodon, texts, position } = await start({ failingIntake: 2 })
    mastodon.ask('hoe laat?')
    await listen()
    await eventually(() => expect(texts()).toEqual(['hoe laat?']))
    expect(position()).not.toBe('0')
  })

  test.each([
    ['an error page', { page: '<h1>502</h1>', type: 'text/html' }],
    ['plain text', { page: 'upstream', type: 'text/plain' }],
    ['a limit', { status: 429, error: 'Too many requests' }],
    ['an error', { status: 500, error: 'Something went wrong' }],
    ['a broken connection', 'hang up' as const],
  ])('survives %s', async (_, failure) => {
    const { listen, mastodon, texts } = await start()
    for (let count = 0; count < 3; count += 1) mastodon.failNext(failure)
    mastodon.ask('hoe laat?')
    await listen()
    await eventually(() => expect(texts()).toEqual(['hoe laat?']))
  })

  test('reads questions also where streaming does not work', async () => {
    const { listen, mastodon, texts } = await start({ streaming: false })
    await listen()
    mastodon.ask('hoe laat?')
    await eventually(() => expect(texts()).toEqual(['hoe laat?']))
  })

  test('leaves no connection behind when it stops, also while connecting', async () => {
    const { listen, disconnect, mastodon, connected } = await start()
    await listen()
    await disconnect()
    await listen()
    await connected()
    await disconnect()
    await eventually(() => expect(mastodon.streaming()).toBe(0))
  })
})

describe('the account', () => {
  test('is marked as a bot, and opened for private questions of strangers', async () => {
    const { listen, mastodon, texts, connected } = await start({ policy: { ...policyOfNewAccount } })
    await listen()
    await connected()
    expect(mastodon.own.bot).toBe(true)
    expect(mastodon.policy).toMatchObject({ for_private_mentions: 'accept', for_limited_accounts: 'filter' })
    mastodon.ask('in vertrouwen', { visibility: 'direct' })
    await eventually(() => expect(texts()).toEqual(['in vertrouwen']))
    expect(mastodon.refusals).toEqual([])
  })

  test('that we may not change is used as it is, with the remedy in the log', async () => {
    const { listen, lines, connected } = await start({
      policy: { ...policyOfNewAccount },
      scopes: ['read', 'write:statuses'],
    })
    await listen()
    await connected()
    expect(lines.join()).toContain('write:accounts')
    expect(lines.join()).toContain('write:notifications')
  })
})

test('the limits are those of the server', async () => {
  const { channel, listen, connected } = await start({ maxCharacters: 5000 })
  expect(channel.limits.text).toBe(440)
  await listen()
  await connected()
  expect(channel.limits.text).toBe(4940)
})

test('the limits are those of Mastodon on a server that says nothing', async () => {
  const { channel, listen, connected } = await start({ hasInstance: false })
  await listen()
  await connected()
  expect(channel.limits.text).toBe(440)
})
