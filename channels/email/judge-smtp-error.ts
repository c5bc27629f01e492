import type { SendOutcome } from '../channel.ts'
import { classifyFailure } from '../sending/classify-failure.ts'
import { TokenError } from './create-credentials.ts'

interface Circumstances {
  host: string
  /** The server had said that it takes the message. */
  hasBegun: boolean
}

type Failure = Exclude<SendOutcome, { kind: 'sent' }>

/** Enhanced status codes of a mailbox that is not there, or takes no mail any more (RFC 3463, section 3.2 and 3.3). */
const noMailbox = /\b5\.(?:1\.(?:1|2|3|6|10)|2\.1)\b/
/** Those of a refusal for another reason: policy, content, spam. */
const otherReason = /\b5\.(?:[3-7]\.\d{1,3}|2\.[023])\b/

/**
 * What a failed attempt to hand in a mail means (RFC 5321, section 4.2.1). What the server says is not repeated: it holds
 * the address.
 */
export function judgeSmtpError(error: unknown, { host, hasBegun }: Circumstances): Failure {
  if (error instanceof TokenError) return { kind: 'retry', reason: error.message }
  const { code, command, response, status } = readError(error)
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const said = `${host} antwoordt ${status}${enhanced === undefined ? '' : ` ${enhanced}`}`
  if (code === 'EAUTH' && (status === undefined || status >= 500))
    return {
      kind: 'failed',
      reason: `${host} laat ons niet in${status === undefined ? '' : ` (${status})`}. Controleer EMAIL_SMTP_USER en EMAIL_SMTP_PASSWORD, en of dit postvak mail mag versturen.`,
    }
  if (status !== undefined && status >= 400 && status < 500)
    return { kind: 'retry', reason: `${said}: nu niet.` }
  if (status !== undefined && status >= 500) return judgeRefusal(response, { command, status, said })
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { kind: 'failed', reason: `${host} neemt deze e-mail niet aan.` }
  if (hasBegun)
    return { kind: 'unknown', reason: `De verbinding met ${host} brak af tijdens het versturen (${code}).` }
  const failure = classifyFailure(Object.assign(new Error('not connected'), { code }), host, 0)
  const reason =
    failure.kind === 'retry' ? failure.reason : `De verbinding met ${host} kwam niet tot stand (${code}).`
  return { kind: 'retry', reason }
}

function judgeRefusal(
  response: string,
  { command, status, said }: { command: string; status: number; said: string },
): Failure {
  if (command === 'RCPT TO') {
    const isUnknown =
      noMailbox.test(response) || ([550, 551, 553, 556].includes(status) && !otherReason.test(response))
    if (isUnknown) return { kind: 'gone', reason: `${said}: dit e-mailadres bestaat niet (meer).` }
    return { kind: 'failed', reason: `${said}: voor dit e-mailadres wordt geen mail aangenomen.` }
  }
  if (command === 'MAIL FROM')
    return {
      kind: 'failed',
      reason: `${said}: de afzender wordt geweigerd. Eist uw mailserver een afzender, vul dan bij EMAIL_BOUNCE_ADDRESS het adres van het postvak in.`,
    }
  return { kind: 'failed', reason: `${said}: deze e-mail wordt niet aangenomen.` }
}

/** nodemailer keeps the system's own code beside the one it gives itself. */
function readError(error: unknown) {
  const fields: object = error instanceof Error ? error : {}
  const read = (key: string): unknown => Reflect.get(fields, key)
  const text = (key: string) => {
    const value = read(key)
    return typeof value === 'string' ? value : ''
  }
  const status = read('responseCode')
  return {
    code: text('originalCode') || text('code') || 'onbekende fout',
    command: text('command'),
    response: text('response'),
    status: typeof status === 'number' ? status : undefined,
  }
}
