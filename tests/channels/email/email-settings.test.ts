import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEmailSettings } from '../../../channels/email/email-settings.ts'
import { createEmailChannel } from './email-channel.ts'

const complete = {
  EMAIL_ADDRESS: 'Vragen@gemeente.example',
  EMAIL_IMAP_HOST: 'imap.gemeente.example',
  EMAIL_IMAP_PASSWORD: 'geheim',
  EMAIL_SMTP_HOST: 'smtp.gemeente.example',
}

describe('the settings', () => {
  test.each([
    ['nothing is set', {}],
    ['the variables are empty', { EMAIL_ADDRESS: '', EMAIL_IMAP_HOST: ' ' }],
  ])('leave e-mail off when %s', (_, environment) => {
    expect(readEmailSettings(environment)).toBeUndefined()
  })

  test('need four, and choose the rest', () => {
    expect(readEmailSettings(complete)).toMatchObject({
      EMAIL_ADDRESS: 'vragen@gemeente.example',
      EMAIL_IMAP_TLS: 'tls',
      EMAIL_SMTP_TLS: 'tls',
      EMAIL_MAILBOX: 'INBOX',
      EMAIL_DAILY_LIMIT: 20,
    })
  })

  test('that are missing are named one by one, with the remedy', () => {
    expect(() => readEmailSettings({ EMAIL_ADDRESS: 'vragen' })).toThrowErrorMatchingInlineSnapshot(`
      [Error: EMAIL_ADDRESS is geen e-mailadres. Vul het adres van het postvak in, bijvoorbeeld vragen@gemeente.nl.
      EMAIL_IMAP_HOST ontbreekt. Vul de naam van de mailserver in, bijvoorbeeld imap.gemeente.nl.
      EMAIL_SMTP_HOST ontbreekt. Vul de naam van de mailserver in, bijvoorbeeld smtp.gemeente.nl.]
    `)
  })

  test.each([
    [{ EMAIL_IMAP_PASSWORD: '' }, 'EMAIL_IMAP_PASSWORD ontbreekt'],
    [{ EMAIL_IMAP_TLS: 'ja' }, 'EMAIL_IMAP_TLS moet tls, starttls of geen zijn'],
    [{ EMAIL_IMAP_PORT: 'imap' }, 'EMAIL_IMAP_PORT moet een poortnummer zijn'],
    [{ EMAIL_SMTP_PORT: '70000' }, 'EMAIL_SMTP_PORT moet een poortnummer zijn'],
    [{ EMAIL_IMAP_HOST: 'imaps://imap.nl' }, 'EMAIL_IMAP_HOST moet alleen de naam van een server zijn'],
    [{ EMAIL_DAILY_LIMIT: '0' }, 'EMAIL_DAILY_LIMIT moet minstens 1 zijn'],
    [{ EMAIL_OAUTH_CLIENT_ID: 'x' }, 'EMAIL_OAUTH_TOKEN_URL ontbreekt'],
  ])('%o are wrong: %s', (changes, sentence) => {
    expect(() => readEmailSettings({ ...complete, ...changes })).toThrow(sentence)
  })
})

describe('the test', () => {
  let email: Awaited<ReturnType<typeof createEmailChannel>>
  beforeAll(async () => {
    email = await createEmailChannel()
  })
  afterAll(() => email.stop())

  const wrong = async (environment: Record<string, string>) =>
    (await email.create(environment).test()).filter(({ ok }) => !ok).map(({ text }) => text)

  test('signs in to both servers, reads nothing and sends nothing', async () => {
    expect(await email.channel.test()).toMatchInlineSnapshot(`
      [
        {
          "ok": true,
          "text": "127.0.0.1 laat ons in. De map INBOX bevat 0 berichten.",
        },
        {
          "ok": true,
          "text": "Beantwoorde mail kan als gelezen worden gemarkeerd.",
        },
        {
          "ok": true,
          "text": "Nieuwe mail komt meteen binnen (IDLE werkt).",
        },
        {
          "ok": false,
          "text": "De verbinding is niet beveiligd: wachtwoorden en mail zijn onderweg te lezen. Zet EMAIL_IMAP_TLS en EMAIL_SMTP_TLS op tls of starttls.",
        },
        {
          "ok": true,
          "text": "127.0.0.1 laat ons in om te versturen, als vragen@gemeente.example.",
        },
      ]
    `)
    expect(email.server.smtp.sent).toEqual([])
    expect(email.server.fetched).toEqual([])
  })

  test.each([
    [{ EMAIL_IMAP_PASSWORD: 'oud', EMAIL_SMTP_PASSWORD: 'geheim' }, 'EMAIL_IMAP_PASSWORD'],
    [{ EMAIL_MAILBOX: 'Chatbot' }, 'EMAIL_MAILBOX'],
    [{ EMAIL_IMAP_PORT: '1' }, '127.0.0.1 is niet te bereiken (ECONNREFUSED)'],
    [{ EMAIL_IMAP_TLS: 'tls' }, 'EMAIL_IMAP_TLS'],
    [{ EMAIL_IMAP_TLS: 'starttls' }, '127.0.0.1'],
    [{ EMAIL_SMTP_PASSWORD: 'oud' }, 'EMAIL_SMTP_PASSWORD'],
    [{ EMAIL_SMTP_TLS: 'starttls' }, '127.0.0.1'],
    [{ EMAIL_SMTP_PORT: '1' }, '127.0.0.1 is niet te bereiken (ECONNREFUSED)'],
  ])('with %o says what is wrong: %s', async (environment, sentence) => {
    const sentences = await wrong(environment)
    expect(sentences.join('\n')).toContain(sentence)
    expect(sentences.join('\n')).not.toMatch(/geheim|oud\b|vragen@/)
  })

  test('finds no user where none is asked for', async () => {
    expect(await wrong({ EMAIL_SMTP_USER: 'geen' })).toHaveLength(1)
  })
})

describe('signing in with OAuth 2', () => {
  const oauth = {
    EMAIL_IMAP_PASSWORD: '',
    EMAIL_SMTP_USER: 'geen',
    EMAIL_OAUTH_TOKEN_URL: 'https://login.example/token',
    EMAIL_OAUTH_CLIENT_ID: 'vraagbaak',
    EMAIL_OAUTH_CLIENT_SECRET: 'zeer geheim',
  }

  async function check(answer: () => Response) {
    const bodies: string[] = []
    const email = await createEmailChannel({
      environment: oauth,
      fetch: async (_, init) => {
        bodies.push(await new Response(init?.body ?? null).text())
        return answer()
      },
    })
    const checks = [...(await email.channel.test()), ...(await email.channel.test())]
    await email.stop()
    return { bodies, texts: checks.map(({ text }) => text).join('\n') }
  }

  test('asks for a token once, and gets in with it', async () => {
    const { bodies, texts } = await check(() => Response.json({ access_token: 'sleutel', expires_in: 3600 }))
    expect(texts).toContain('127.0.0.1 laat ons in.')
    expect(bodies).toEqual([
      'grant_type=client_credentials&client_id=vraagbaak&client_secret=zeer+geheim&scope=https%3A%2F%2Foutlook.office365.com%2F.default',
    ])
  })

  test('that is refused names the remedy and no secret', async () => {
    const { texts } = await check(() => Response.json({ error: 'invalid_client' }, { status: 401 }))
    expect(texts).toContain('login.example gaf geen toegangstoken (401). Controleer EMAIL_OAUTH_TOKEN_URL')
    expect(texts).not.toContain('zeer geheim')
  })
})
