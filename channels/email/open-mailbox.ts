import { ImapFlow, type MailboxObject } from 'imapflow'
import type { CreatedCredentials } from './create-credentials.ts'
import { describeMailError } from './describe-mail-error.ts'
import type { EmailSettings } from './email-settings.ts'

export type ImapSettings = Pick<
  EmailSettings,
  'EMAIL_IMAP_HOST' | 'EMAIL_IMAP_PORT' | 'EMAIL_IMAP_TLS' | 'EMAIL_MAILBOX'
>

/** Milliseconds. The line is used once a minute at least, so a silence of two is a dead line. */
const times = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 120_000 }

/** The mailbox is not to be had now. Its message is a Dutch sentence without an address or a secret. */
export class MailboxError extends Error {
  override name = 'MailboxError'
}

/** An open mailbox: listen to its `exists` and `close`. */
export interface OpenMailbox {
  client: ImapFlow
  mailbox: MailboxObject
}

/**
 * Signs in and opens the mailbox; while nothing is asked the server tells about new mail by itself (IDLE, RFC 2177).
 * @throws MailboxError
 */
export async function openMailbox(
  settings: ImapSettings,
  credentials: CreatedCredentials,
  signal?: AbortSignal,
): Promise<OpenMailbox> {
  const { EMAIL_IMAP_HOST: host, EMAIL_IMAP_TLS: security, EMAIL_MAILBOX: path } = settings
  const { user, password, accessToken } = await credentials.imap()
  const client = new ImapFlow({
    host,
    port: settings.EMAIL_IMAP_PORT ?? (security === 'tls' ? 993 : 143),
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    auth: { user, ...(accessToken === undefined ? { pass: password } : { accessToken }) },
    // What it would log holds addresses and words of askers.
    logger: false,
    autoIdleDelay: 500,
    // A mail of 5 MB is the most that we ask for.
    maxLiteralSize: 8_000_000,
    maxLineLength: 16_000_000,
    maxResponseSize: 32_000_000,
    ...times,
  })
  // Without a listener an error would end the process; the call that failed, or `close`, tells the same.
  client.on('error', () => undefined)
  const stop = () => client.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await client.connect()
    const mailbox = await client.mailboxOpen(path)
    return { client, mailbox }
  } catch (error) {
    client.close()
    throw new MailboxError(describeMailError(error, { host, path }))
  }
}
