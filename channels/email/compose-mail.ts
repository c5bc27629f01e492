import MailComposer from 'nodemailer/lib/mail-composer'
import type { Organisation } from '../../server/organisation/organisation-schema.ts'
import type { Delivery } from '../channel.ts'
import type { EmailAddress } from './email-address.ts'
import { oneLine, replySubject } from './subject.ts'
import { ownMessageId, shortenThread } from './thread.ts'

interface ComposeOptions {
  /** Our own address. */
  address: string
  organisation: Pick<Organisation, 'naam'>
  now: () => Date
}

/**
 * A part as a mail: in its thread, as text and as HTML, and marked as what a machine sent (RFC 3834, section 3.1), so that
 * no other machine answers it.
 * @returns the bytes
 */
export function composeMail(
  delivery: Delivery,
  to: EmailAddress,
  { address, organisation, now }: ComposeOptions,
): Promise<Buffer> {
  const { part } = delivery
  const language = readLanguage(part.html)
  const answered = delivery.replyTo?.startsWith('<') === true ? delivery.replyTo : to.references.at(-1)
  const references = threadUpTo(answered, to.references)
  const subject = replySubject(to.subject || part.subject || defaultSubject[language])
  return new MailComposer({
    from: { name: oneLine(organisation.naam[language]), address },
    to: { name: '', address: to.to },
    subject,
    messageId: ownMessageId(delivery.id, address),
    date: now(),
    ...(answered === undefined ? {} : { inReplyTo: answered, references: references.join(' ') }),
    text: part.text,
    html: htmlPage(part.html ?? `<pre>${escapeHtml(part.text)}</pre>`, subject, language),
    headers: {
      'Auto-Submitted': 'auto-replied',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

const defaultSubject = { nl: 'Uw vraag', en: 'Your question' }

/** The thread as it was when the question that is answered was asked. */
function threadUpTo(answered: string | undefined, references: string[]): string[] {
  if (answered === undefined) return []
  const at = references.indexOf(answered)
  return shortenThread(at === -1 ? [...references, answered] : references.slice(0, at + 1))
}

/** Rendering says it (`createParts`). */
function readLanguage(html: string | undefined): 'nl' | 'en' {
  return html?.startsWith('<div lang="en">') === true ? 'en' : 'nl'
}

/** Letters of a size that can be read, lines that are not too long, and nothing that a mail program would refuse. */
function htmlPage(content: string, title: string, language: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title></head>`,
    '<body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">',
    `<div style="max-width:640px">${content}</div>`,
    '</body></html>',
  ].join('\n')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
