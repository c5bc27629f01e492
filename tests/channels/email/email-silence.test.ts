import { describe, expect, test } from 'vitest'
import { mail } from './email-channel.ts'
import { read, readMessage } from './read-test-mail.ts'

const asked = 'Hoe vraag ik een paspoort aan?'

const parts = (...bodies: string[]) => `${bodies.map((body) => `--grens\n${body}`).join('\n')}\n--grens--`
const multipart = (kind: string) => ({ 'Content-Type': `multipart/${kind}; boundary=grens` })
const words = `Content-Type: text/plain\n\n${asked}`

describe('what comes along', () => {
  test.each([
    [
      'a file',
      'Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx',
      ['file'],
    ],
    ['a photo', 'Content-Type: image/jpeg\nContent-Disposition: attachment; filename=a.jpg\n\nx', ['image']],
    ['a logo', 'Content-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline\n\nx', undefined],
    ['a signature', 'Content-Type: application/pgp-signature\n\nx', undefined],
    [
      'a calendar file',
      'Content-Type: text/calendar\nContent-Disposition: attachment; filename=a.ics\n\nx',
      ['file'],
    ],
  ])('%s', async (_, attachment, attachments) => {
    const { content } = await readMessage(mail(parts(words, attachment), multipart('mixed')))
    expect(content).toEqual({ kind: 'text', text: asked, ...(attachments && { attachments }) })
  })

  test('alone, or locked, or too large, cannot be read', async () => {
    const photo = 'Content-Type: image/jpeg\nContent-Disposition: attachment; filename=a.jpg\n\nx'
    expect((await readMessage(mail(parts(photo), multipart('mixed')))).content).toEqual({
      kind: 'unsupported',
      what: 'image',
    })
    const locked = parts(
      'Content-Type: application/pgp-encrypted\n\nVersion: 1',
      'Content-Type: application/octet-stream\n\nx',
    )
    expect((await readMessage(mail(locked, multipart('encrypted')))).content).toEqual({
      kind: 'unsupported',
      what: 'other',
    })
    expect((await readMessage(mail(asked), true)).content).toEqual({ kind: 'unsupported', what: 'too-large' })
  })
})

describe('silence', () => {
  test.each([
    ['an automatic reply', { 'Auto-Submitted': 'auto-replied' }],
    ['a generated mail', { 'Auto-Submitted': 'auto-generated; x=y' }],
    ['an absence', { 'X-Autoreply': 'yes' }],
    ['another absence', { 'X-Autorespond': 'Ik ben er niet' }],
    ['an Exchange absence', { 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' }],
    ['a mailing list', { 'List-Id': '<nieuws.example.nl>' }],
    ['a newsletter', { 'List-Unsubscribe': '<mailto:x@example.nl>' }],
    ['bulk', { Precedence: 'bulk' }],
    ['a list', { Precedence: 'list' }],
    ['junk', { Precedence: 'junk' }],
    ['an automatic precedence', { Precedence: 'auto_reply' }],
    ['a bounce', { 'Return-Path': '<>' }],
    ['ourselves', { From: 'Gemeente <Vragen@Gemeente.example>' }],
    ['ourselves as the one to answer', { 'Reply-To': 'vragen+x@gemeente.example' }],
    ['a mail server', { From: 'MAILER-DAEMON@mx.example.nl' }],
    ['a machine', { From: 'no-reply@example.nl' }],
    ['a Dutch machine', { From: 'noreply-belasting@example.nl' }],
    ['the postmaster', { From: 'postmaster@example.nl' }],
    ['a machine behind a name', { From: 'Piet <piet@example.nl>', Sender: 'bounce+1@example.nl' }],
    ['a delivery report', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' }],
    ['an invitation', { 'Content-Type': 'text/calendar; method=REQUEST' }],
    ['spam', { 'X-Spam-Flag': 'YES' }],
    ['nobody', { From: '' }],
    ['an address that is none', { From: '"x y"@example.nl' }],
    ['an address in quotes and hooks', { From: 'x <"a>\r\n b"@example.nl>' }],
  ])('meets %s', async (_, headers: Record<string, string>) => {
    expect((await read(mail(asked, headers))).kind).toBe('silence')
  })

  test('meets an invitation beside its words', async () => {
    const invitation = parts(words, 'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR')
    expect((await read(mail(invitation, multipart('alternative')))).kind).toBe('silence')
  })

  test.each([
    { 'Auto-Submitted': 'no' },
    { 'Auto-Submitted': 'No (mens)' },
    { 'X-Auto-Response-Suppress': 'None' },
    { Precedence: 'normal' },
    { 'Return-Path': '<sanne@burger.example>' },
    { From: 'Nora Noreplyer <norep@example.nl>' },
  ])('does not meet %o', async (headers) => {
    expect((await read(mail(asked, headers as Record<string, string>))).kind).toBe('message')
  })
})

describe('a thread', () => {
  test('is one conversation per person, whatever is answered in it', async () => {
    const first = await readMessage(mail(asked, { 'Message-ID': '<een@x.nl>' }))
    const second = await readMessage(
      mail(asked, { References: '<een@x.nl> <twee@x.nl>', 'In-Reply-To': '<twee@x.nl>' }),
    )
    expect(second.conversation).toBe(first.conversation)
    const other = await readMessage(mail(asked, { References: '<een@x.nl>', From: 'piet@x.nl' }))
    expect(other.conversation).not.toBe(first.conversation)
  })

  test('keeps whom to answer, and no more than it needs', async () => {
    const references = Array.from({ length: 60 }, (_, index) => `<m${index}@x.nl>`)
    const { address, eventId } = await readMessage(
      mail(asked, {
        References: references.join(' '),
        'Reply-To': 'Sanne <S.Vries+vraag@Burger.example>',
        'Message-ID': '<nu@x.nl>',
      }),
    )
    expect(address).toMatchObject({ to: 'S.Vries+vraag@Burger.example', sender: 's.vries@burger.example' })
    expect(address.references).toHaveLength(20)
    expect(address.references[0]).toBe('<m0@x.nl>')
    expect(address.references.at(-1)).toBe('<nu@x.nl>')
    expect(eventId).toBe('<nu@x.nl>')
  })

  test('without Message-IDs is a mail by itself', async () => {
    for (const id of ['', 'geen haken', '<a b@c>', '<zonder-domein>'])
      expect(await readMessage(mail(asked, { 'Message-ID': id }))).toMatchObject({
        eventId: '7:1',
        address: { references: [] },
      })
  })
})
