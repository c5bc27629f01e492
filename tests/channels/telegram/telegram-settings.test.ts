import pino from 'pino'
import { describe, expect, test } from 'vitest'
import { createTelegram } from '../../../channels/telegram/create-telegram.ts'
import { setTelegramWebhook } from '../../../channels/telegram/set-webhook.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createFakeTelegram, fakeBot } from '../../support/fake-telegram.ts'
import { createTelegramChannel, telegramEnvironment } from './telegram-channel.ts'

const publicUrl = 'https://faq.voorbeeld.nl'
const create = (environment: Record<string, string>) =>
  createTelegram(environment, { now: () => testNow, publicUrl, logger: pino({ level: 'silent' }) })

describe('the settings', () => {
  test.each([
    ['nothing is set', {}],
    ['the variables are empty', { TELEGRAM_BOT_TOKEN: '', TELEGRAM_WEBHOOK_SECRET: ' ' }],
    ['only the address of the API is set', { TELEGRAM_API_URL: 'https://telegram.test' }],
  ])('leave Telegram off when %s', (_, environment) => {
    expect(create(environment)).toBeUndefined()
  })

  test('that are wrong are named one by one, with the remedy', () => {
    expect(() =>
      create({ TELEGRAM_BOT_TOKEN: 'geheim', TELEGRAM_WEBHOOK_SECRET: 'kort', TELEGRAM_API_URL: 'telegram' }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: TELEGRAM_BOT_TOKEN is geen token van een Telegram-bot. Vraag het op bij @BotFather met /token; het ziet eruit als 123456789:AA-letters-en-cijfers.
      TELEGRAM_WEBHOOK_SECRET moet uit 16 tot 256 letters, cijfers, _ en - bestaan. Maak er een met: openssl rand -hex 32. Voer daarna \`vraagbaak channels telegram set-webhook\` uit.
      TELEGRAM_API_URL moet een webadres zijn. Laat de variabele weg voor https://api.telegram.org.]
    `)
  })

  test('that are half there name the other half', () => {
    expect(() => create({ TELEGRAM_BOT_TOKEN: fakeBot.token })).toThrow(/TELEGRAM_WEBHOOK_SECRET ontbreekt/)
    expect(() => create({ TELEGRAM_WEBHOOK_SECRET: fakeBot.secret })).toThrow(/TELEGRAM_BOT_TOKEN ontbreekt/)
  })
})

describe('set-webhook', () => {
  test('tells Telegram our address, the secret and what we read', async () => {
    const { fetch, refusals, webhook } = createFakeTelegram()
    expect(await setTelegramWebhook(telegramEnvironment, { fetch, publicUrl })).toBe(
      'Telegram levert berichten voortaan af op https://faq.voorbeeld.nl/webhooks/telegram.',
    )
    expect(refusals).toEqual([])
    expect(webhook()).toEqual({
      url: 'https://faq.voorbeeld.nl/webhooks/telegram',
      secret_token: fakeBot.secret,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
      max_connections: 20,
    })
  })

  test.each([
    ['without settings', {}, publicUrl, /niet ingesteld/],
    ['without https', telegramEnvironment, 'http://localhost:8787', /PUBLIC_URL/],
    [
      'on a port that Telegram does not know',
      telegramEnvironment,
      'https://faq.voorbeeld.nl:9000',
      /443, 80, 88 of 8443/,
    ],
    [
      'with a token that does not work',
      { ...telegramEnvironment, TELEGRAM_BOT_TOKEN: '1:oudoudoudoud' },
      publicUrl,
      /TELEGRAM_BOT_TOKEN/,
    ],
  ])('%s says what to do', async (_, environment, address, remedy) => {
    const { fetch, webhook } = createFakeTelegram()
    await expect(setTelegramWebhook(environment, { fetch, publicUrl: address })).rejects.toThrow(remedy)
    expect(webhook()).toBeUndefined()
  })
})

describe('the test', () => {
  const url = `${publicUrl}/webhooks/telegram`

  test('is content after set-webhook, and sends nothing', async () => {
    const { channel, telegram } = createTelegramChannel()
    await setTelegramWebhook(telegramEnvironment, { fetch: telegram.fetch, publicUrl })
    expect(await channel.test()).toMatchInlineSnapshot(`
      [
        {
          "ok": true,
          "text": "Het token werkt, voor de bot @GemeenteVoorbeeldBot.",
        },
        {
          "ok": true,
          "text": "Telegram levert af op https://faq.voorbeeld.nl/webhooks/telegram.",
        },
      ]
    `)
    expect(telegram.bodies('sendMessage')).toEqual([])
  })

  test.each([
    ['no webhook', undefined, /nog niet waar/],
    ['another address', { url: 'https://oud.voorbeeld.nl/webhooks/telegram' }, /in plaats van/],
    [
      'too few kinds of update',
      { url, allowed_updates: ['message' as const] },
      /callback_query, my_chat_member ontbreekt/,
    ],
  ])('finds %s', async (_, webhook, remedy) => {
    const { channel, telegram } = createTelegramChannel()
    telegram.setWebhook(webhook)
    expect((await channel.test()).at(-1)).toEqual({ ok: false, text: expect.stringMatching(remedy) })
  })

  test.each([
    ['a secret that differs', 'Wrong response from the webhook: 401 Unauthorized', /TELEGRAM_WEBHOOK_SECRET/],
    ['a certificate that is not trusted', 'SSL error {certificate verify failed}', /certificaat/],
  ])('finds %s', async (_, error, remedy) => {
    const { channel, telegram } = createTelegramChannel()
    telegram.setWebhook({ url })
    telegram.setDeliveryError(error, testNow.getTime() / 1000 - 60)
    expect((await channel.test()).at(-1)).toEqual({ ok: false, text: expect.stringMatching(remedy) })
    telegram.setDeliveryError(error, testNow.getTime() / 1000 - 200_000)
    expect((await channel.test()).at(-1)).toMatchObject({ ok: true })
  })

  test('finds a token that does not work, and an address without https', async () => {
    const { channel, telegram } = createTelegramChannel()
    telegram.failNext({ code: 401, description: 'Unauthorized' })
    expect(await channel.test()).toEqual([{ ok: false, text: expect.stringMatching(/TELEGRAM_BOT_TOKEN/) }])
    const local = createTelegramChannel({ publicUrl: 'http://localhost:8787' })
    expect((await local.channel.test()).at(-1)).toMatchObject({ ok: false })
  })
})
