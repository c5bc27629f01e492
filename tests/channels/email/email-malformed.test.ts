import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeMail } from '../../../channels/email/compose-mail.ts'
import { parseMail } from '../../../channels/email/parse-mail.ts'
import { deliveryOf, mail } from './email-channel.ts'
import { read } from './read-test-mail.ts'

const pieces = [
  'From: ',
  'a@b.nl',
  '<x@y.nl>',
  'Subject: ',
  '=?utf-8?q?=0D=0A?=',
  '=?iso-8859-1?b?////?=',
  '=?onbekend?x?',
  'Reply-To: "',
  'References: <<<>>@<a@b>',
  'Message-ID: <',
  'Content-Type: multipart/mixed; boundary=x',
  'Content-Type: text/html; charset=utf-7',
  'Content-Type: message/rfc822',
  'Content-Type: text/plain; format=flowed; delsp=yes',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  '--x',
  '--x--',
  '\r\n',
  '\n',
  '\r\n\r\n',
  '\0',
  '\u202E',
  '=FF=',
  '<div><blockquote',
  '<!--',
  '> ',
  'Van: ',
  'Op 2 nov. schreef',
  ';',
  ':',
  '\t',
]

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), {
      maxLength: 60,
    })
    .map((given) => Buffer.from(given.join(''))),
  fc
    .tuple(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'binary' }),
    )
    .map(([name, value, body]) =>
      Buffer.from(mail(body, { Subject: `${value}${name}`, From: `${value} <a@b.nl>` })),
    ),
)

test(
  '1,000 random mails are read without an error, and answered only in a safe way',
  { timeout: 120_000 },
  async () => {
    let messages = 0
    await fc.assert(
      fc.asyncProperty(anything, async (source) => {
        const result = await read(source)
        if (result.kind === 'silence') return
        messages += 1
        const { address, content, eventId } = result.message
        expect(eventId).not.toMatch(/\s/)
        if (content.kind === 'text') expect(content.text.length).toBeLessThanOrEqual(1000)
        const options = {
          address: 'vragen@gemeente.example',
          organisation: { naam: { nl: 'Gemeente', en: 'Council' } },
          now: () => new Date(0),
        }
        const sent = await parseMail(await composeMail(deliveryOf(), address, options))
        expect([...sent.headers.keys()].toSorted()).toEqual(
          expect.not.arrayContaining(['bcc', 'cc', 'x-kwaad']),
        )
        expect(sent.headers.get('to')).toEqual([expect.stringContaining('@')])
        expect(sent.headers.get('auto-submitted')).toEqual(['auto-replied'])
        expect(sent.from).toBe('vragen@gemeente.example')
      }),
      { numRuns: 1000, seed: 1 },
    )
    expect(messages).toBeGreaterThan(100)
  },
)
