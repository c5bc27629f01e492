import pino from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { createMastodon } from '../../../channels/mastodon/create-mastodon.ts'
import { testNow } from '../../support/create-test-app.ts'
import { startFakeMastodon } from '../../support/fake-mastodon.ts'
import { type FakeMastodonOptions, policyOfNewAccount } from '../../support/mastodon-state.ts'

const create = (environment: Record<string, string>) =>
  createMastodon(environment, { now: () => testNow, logger: pino({ level: 'silent' }) })

describe('the settings', () => {
  test.each([
    ['nothing is set', {}],
    ['the variables are empty', { MASTODON_URL: '', MASTODON_ACCESS_TOKEN: ' ' }],
  ])('leave Mastodon off when %s', (_, environment) => {
    expect(create(environment)).toBeUndefined()
  })

  test('that are wrong are named one by one, with the remedy', () => {
    expect(() => create({ MASTODON_URL: 'social.overheid.nl', MASTODON_ACCESS_TOKEN: 'twee woorden' }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: MASTODON_URL moet een adres met https zijn. Vul het adres van de server in, bijvoorbeeld https://social.overheid.nl.
      MASTODON_ACCESS_TOKEN bevat een spatie of een teken dat daar niet hoort. Maak op de Mastodon-server onder Voorkeuren, Ontwikkeling een toepassing en neem het toegangstoken over.]
    `)
  })

  test('send the token over no connection that others can read', () => {
    expect(() => create({ MASTODON_URL: 'http://social.overheid.nl', MASTODON_ACCESS_TOKEN: 'abc' })).toThrow(
      /https/,
    )
  })

  test('that are half there name the other half', () => {
    expect(() => create({ MASTODON_URL: 'https://social.overheid.nl' })).toThrow(
      /MASTODON_ACCESS_TOKEN ontbreekt/,
    )
    expect(() => create({ MASTODON_ACCESS_TOKEN: 'abc' })).toThrow(/MASTODON_URL ontbreekt/)
  })
})

describe('the test', () => {
  const running: { stop: () => Promise<void> }[] = []
  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop()
  })

  async function check(options: FakeMastodonOptions, changes: Record<string, string> = {}) {
    const mastodon = await startFakeMastodon(options)
    running.push(mastodon)
    const checks = await create({ ...mastodon.environment, ...changes })?.test()
    return { mastodon, wrong: checks?.filter(({ ok }) => !ok).map(({ text }) => text) }
  }

  test('of an account that is ready finds nothing wrong, and changes nothing', async () => {
    const mastodon = await startFakeMastodon({
      policy: { ...policyOfNewAccount, for_private_mentions: 'accept' },
    })
    running.push(mastodon)
    mastodon.own.bot = true
    const checks = await create(mastodon.environment)?.test()
    expect(checks?.map(({ text }) => text.replace(new URL(mastodon.url).host, 'social.overheid.nl')))
      .toMatchInlineSnapshot(`
      [
        "social.overheid.nl antwoordt. Een bericht mag 500 tekens lang zijn.",
        "Het toegangstoken werkt, voor het account @gemeente.",
        "Het account is als bot gemarkeerd.",
        "Mastodon laat vragen van iedereen door.",
        "Nieuwe vragen komen meteen binnen (streaming werkt).",
      ]
    `)
    expect(checks?.every(({ ok }) => ok)).toBe(true)
    expect(mastodon.refusals).toEqual([])
    expect(mastodon.calls.filter((call) => !call.startsWith('GET'))).toEqual([])
  })

  test('finds an account that is no bot and hears no strangers', async () => {
    const { wrong, mastodon } = await check({ policy: policyOfNewAccount })
    expect(wrong).toEqual([expect.stringContaining('als bot'), expect.stringContaining('onbekenden')])
    expect(mastodon.own.bot).toBe(false)
  })

  test('finds a token that does not work', async () => {
    const { wrong } = await check({}, { MASTODON_ACCESS_TOKEN: 'oud' })
    expect(wrong).toEqual([expect.stringContaining('MASTODON_ACCESS_TOKEN')])
  })

  test('finds a server without streaming', async () => {
    const { wrong } = await check({ streaming: false })
    expect(wrong?.at(-1)).toContain('firewall')
  })

  test('finds a server that is not there', async () => {
    const away = await startFakeMastodon()
    await away.stop()
    const { wrong } = await check({}, { MASTODON_URL: away.url })
    expect(wrong).toEqual([`${new URL(away.url).host} is niet te bereiken (ECONNREFUSED).`])
  })
})
