import { type Attachment, type EmailAddress, type ParsedMail, simpleParser } from 'mailparser'
import { htmlText } from './html-text.ts'

/** A mail as far as it matters to us. */
export interface Mail {
  /** The values of a header, by its name in small letters, unfolded. */
  headers: Map<string, string[]>
  /** Everyone in `From`, `Sender` and `Reply-To`, in small letters. */
  senders: string[]
  from: string | undefined
  /** Whom the writer wants the answer to go to; who wrote it by default. */
  replyTo: string | undefined
  subject: string
  /** What was written, with what is quoted in it. */
  text: string
  attachments: Pick<Attachment, 'contentType' | 'contentDisposition' | 'related' | 'cid'>[]
}

/** More than this is no question any more. Characters. */
const mostText = 100_000

/**
 * Reads a mail, also one that is cut off or broken.
 * @throws when nothing can be made of it
 */
export async function parseMail(source: Buffer): Promise<Mail> {
  const mail = await simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  })
  const from = addressesOf(mail.from?.value)
  const replyTo = addressesOf(mail.replyTo?.value)
  const headers = readHeaders(mail)
  return {
    headers,
    senders: [...from, ...addressesOf(senderOf(mail)), ...replyTo].map((address) => address.toLowerCase()),
    from: from[0],
    replyTo: replyTo[0] ?? from[0],
    subject: typeof mail.subject === 'string' ? mail.subject : '',
    text: textOf(mail).slice(0, mostText),
    attachments: mail.attachments,
  }
}

function textOf({ text, html }: ParsedMail): string {
  if (typeof text === 'string' && text.trim() !== '') return text.replace(/\r\n?/g, '\n')
  return typeof html === 'string' ? htmlText(html) : ''
}

function senderOf({ headers }: ParsedMail): EmailAddress[] | undefined {
  const sender = headers.get('sender')
  return typeof sender === 'object' && 'value' in sender && Array.isArray(sender.value)
    ? sender.value
    : undefined
}

/** Addresses can stand in groups (RFC 5322, section 3.4). */
function addressesOf(given: EmailAddress[] | undefined): string[] {
  return (given ?? []).flatMap(({ address, group }) => (address ? [address] : addressesOf(group)))
}

function readHeaders({ headerLines }: ParsedMail): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (const { key, line } of headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\s+/g, ' ')
      .trim()
    headers.set(key, [...(headers.get(key) ?? []), value])
  }
  return headers
}
