import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { SendOutcome } from '../channel.ts'
import type { Credentials, CreatedCredentials } from './create-credentials.ts'
import type { EmailSettings } from './email-settings.ts'
import { judgeSmtpError } from './judge-smtp-error.ts'

export type SmtpSettings = Pick<EmailSettings, 'EMAIL_SMTP_HOST' | 'EMAIL_SMTP_PORT' | 'EMAIL_SMTP_TLS'>

/** A mail as it goes over the line. */
export interface Submission {
  /** Empty for nobody: `MAIL FROM:<>`. */
  from: string
  to: string
  bytes: Buffer
}

/** Milliseconds; together less than the lease of a part. */
const times = { dnsTimeout: 5000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 25_000 }

/**
 * Hands in a mail. A connection of its own for each, and one step at a time, because what a failure means depends on how
 * far we had come: nodemailer's transports do not tell.
 * @param submission nothing to sign in only
 */
export async function submitMail(
  settings: SmtpSettings,
  credentials: CreatedCredentials,
  submission?: Submission,
): Promise<SendOutcome> {
  const { EMAIL_SMTP_HOST: host, EMAIL_SMTP_TLS: security } = settings
  let hasBegun = false
  let connection: SMTPConnection | undefined
  try {
    const signIn = await credentials.smtp()
    connection = new SMTPConnection({
      host,
      port: settings.EMAIL_SMTP_PORT ?? { tls: 465, starttls: 587, geen: 25 }[security],
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'geen',
      ...times,
    })
    await connect(connection)
    if (signIn) await login(connection, signIn)
    if (submission) await transmit(connection, submission, () => (hasBegun = true))
    connection.quit()
    return { kind: 'sent' }
  } catch (error) {
    connection?.close()
    return judgeSmtpError(error, { host, hasBegun })
  }
}

/** Errors of the connection come as an event, also in the middle of a call. */
function step(
  connection: SMTPConnection,
  act: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject)
    // Ended without an error: an answer will not come any more.
    connection.once('end', () => reject(new Error('The connection has ended.')))
    act((error) => {
      connection.off('error', reject)
      if (error) reject(error)
      else resolve()
    })
    // After this step an error belongs to the next one, or to nobody.
    connection.on('error', () => undefined)
  })
}

function connect(connection: SMTPConnection): Promise<void> {
  return step(connection, (done) => connection.connect(done))
}

function login(connection: SMTPConnection, { user, password, accessToken }: Credentials): Promise<void> {
  const auth =
    accessToken === undefined
      ? { user, pass: password ?? '' }
      : { user, method: 'XOAUTH2', oauth2: new XOAuth2({ user, accessToken }) }
  return step(connection, (done) => connection.login(auth, done))
}

/** @param onBegin called when the server has said that it takes the message: from then on it may have arrived */
function transmit(
  connection: SMTPConnection,
  { from, to, bytes }: Submission,
  onBegin: () => void,
): Promise<void> {
  const message = new Readable({
    read() {
      onBegin()
      this.push(bytes)
      this.push(null)
    },
  })
  return step(connection, (done) => connection.send({ from, to: [to], size: bytes.length }, message, done))
}
