import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEmailChannel, deliveryOf } from './email-channel.ts'

let email: Awaited<ReturnType<typeof createEmailChannel>>

beforeAll(async () => {
  email = await createEmailChannel()
})
beforeEach(() => void (email.server.smtp.sent.length = 0))
afterAll(() => email.stop())

/** What was handed in. */
async function send(...given: Parameters<typeof deliveryOf>) {
  const outcome = await email.channel.send(deliveryOf(...given))
  expect(outcome.kind).toBe('sent')
  const [sent] = email.server.smtp.sent
  if (!sent) throw new Error('Nothing was handed in.')
  return sent
}

describe('an answer', () => {
  test('stands in its thread, comes from us, and says that a machine sent it', async () => {
    const { mail, envelopeFrom, to } = await send(
      { references: ['<een@x.nl>', '<ons@gemeente.example>', '<twee@x.nl>', '<later@x.nl>'] },
      {},
      { replyTo: '<twee@x.nl>' },
    )
    expect({ envelopeFrom, to }).toEqual({ envelopeFrom: '', to: ['sanne@burger.example'] })
    expect(mail).toMatchObject({
      subject: 'Re: Paspoort',
      messageId: '<11111111-1111-4111-8111-111111111111@gemeente.example>',
      inReplyTo: '<twee@x.nl>',
      references: ['<een@x.nl>', '<ons@gemeente.example>', '<twee@x.nl>'],
      from: { value: [{ name: 'Gemeente Voorbeeld', address: 'vragen@gemeente.example' }] },
    })
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied')
    expect(mail.text?.trim()).toBe('U vraagt een paspoort aan bij de gemeente.')
    expect(mail.html).toContain('<p>U vraagt een paspoort aan bij de gemeente.</p>')
  })

  test('that is repeated has the same Message-ID', async () => {
    const first = await email.channel.send(deliveryOf())
    expect(await email.channel.send(deliveryOf())).toEqual(first)
    const [one, other] = email.server.smtp.sent.map(({ mail }) => mail.messageId)
    expect(one).toBe(other)
  })

  test.each([
    ['Paspoort', 'Re: Paspoort'],
    ['Re: Paspoort', 'Re: Paspoort'],
    ['RE: re: Antw: Re[2]: Paspoort', 'Re: Paspoort'],
    ['Fwd: Paspoort', 'Re: Fwd: Paspoort'],
    ['', 'Re: Uw vraag'],
  ])('to the subject "%s" has "%s"', async (subject, expected) => {
    expect((await send({ subject })).mail.subject).toBe(expected)
  })

  test('to a mail without a Message-ID begins a thread', async () => {
    const { mail } = await send({ references: [] }, {}, { replyTo: '7:12' })
    expect(mail.inReplyTo).toBeUndefined()
    expect(mail.references).toBeUndefined()
  })

  test('of a person, later, goes to the end of the thread', async () => {
    expect((await send({ references: ['<een@x.nl>', '<twee@x.nl>'] })).mail.inReplyTo).toBe('<twee@x.nl>')
  })

  test('in English is marked as English', async () => {
    const { mail } = await send({ subject: '' }, { html: '<div lang="en"><p>Hello</p></div>' })
    expect(mail.html).toContain('<html lang="en">')
    expect(mail.subject).toBe('Re: Your question')
    expect(mail.from?.text).toContain('Example Council')
  })

  test.each([
    'x\r\nBcc: iedereen@example.nl',
    'x\nX-Kwaad: ja\n\nNieuwe tekst',
    'x\u2028Bcc: iedereen@example.nl',
    '=?utf-8?q?x=0D=0ABcc:_iedereen=40example.nl?=',
  ])('has no headers that a subject brought along: %j', async (subject) => {
    const { mail, to } = await send({ subject })
    expect(to).toEqual(['sanne@burger.example'])
    expect(mail.headers.has('bcc') || mail.headers.has('x-kwaad')).toBe(false)
  })

  test.each([
    'sanne@burger.example\r\nRCPT TO:<x@y.nl>',
    'a@b.nl, c@d.nl',
    '<a@b.nl>',
    'niemand',
    '"x y"@b.nl',
  ])('does not go to %j', async (to) => {
    expect(await email.channel.send(deliveryOf({ to }))).toMatchObject({ kind: 'failed' })
    expect(email.server.smtp.sent).toEqual([])
  })
})

describe('a refusal', () => {
  test.each([
    ['mail', 451, '4.3.0 later', 'retry'],
    ['recipient', 450, '4.2.0 greylisted', 'retry'],
    ['data', 452, '4.3.1 full', 'retry'],
    ['connect', 421, 'too busy', 'retry'],
    ['recipient', 550, '5.1.1 user unknown', 'gone'],
    ['recipient', 550, 'no such user', 'gone'],
    ['recipient', 550, '5.7.1 relaying denied', 'failed'],
    ['recipient', 552, '5.2.2 mailbox full', 'failed'],
    ['mail', 550, '5.7.1 sender refused', 'failed'],
    ['data', 554, '5.7.1 spam', 'failed'],
  ] as const)('at %s with %d %s: %s', async (at, code, text, kind) => {
    email.server.smtp.failNext({ at, code, text })
    const outcome = await email.channel.send(deliveryOf())
    expect(outcome.kind).toBe(kind)
    expect(JSON.stringify(outcome)).not.toContain('sanne')
  })

  test.each([
    ['connect', 'retry'],
    ['mail', 'retry'],
    ['recipient', 'retry'],
    ['data', 'unknown'],
  ] as const)('by hanging up at %s: %s', async (at, kind) => {
    email.server.smtp.failNext({ at })
    expect((await email.channel.send(deliveryOf())).kind).toBe(kind)
  })

  test('of our password names the remedy', async () => {
    const channel = email.create({ EMAIL_SMTP_PASSWORD: 'oud' })
    expect(await channel.send(deliveryOf())).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('EMAIL_SMTP_PASSWORD'),
    })
  })

  test('by a server that is not there is no end', async () => {
    const channel = email.create({ EMAIL_SMTP_PORT: '1' })
    expect(await channel.send(deliveryOf())).toEqual({
      kind: 'retry',
      reason: '127.0.0.1 is niet te bereiken (ECONNREFUSED).',
    })
  })
})

test('with a bounce address that address is the envelope sender', async () => {
  const channel = email.create({ EMAIL_BOUNCE_ADDRESS: 'vragen@gemeente.example' })
  await channel.send(deliveryOf())
  expect(email.server.smtp.sent[0]?.envelopeFrom).toBe('vragen@gemeente.example')
})
