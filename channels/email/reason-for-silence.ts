import { countedAs } from './email-address.ts'
import type { Mail } from './parse-mail.ts'

/** Who only send, or only tell that something went wrong. */
const machineName =
  /^(?:mailer-daemon|postmaster|mdaemon|majordomo|listserv|bounces?|no-?reply|do-?not-?reply|not-?reply|niet-?(?:beant)?antwoorden|geen-?antwoord|geen-?reply|auto-?(?:reply|responder)|owner-.+|.+-(?:request|owner|bounces?|noreply|no-reply))(?:$|[+._=-])|(?:^|[+._-])no-?reply(?:$|[+._-])/

const bulkHeaders = [
  'list-id',
  'list-unsubscribe',
  'list-post',
  'list-help',
  'list-owner',
  'feedback-id',
  'x-campaign',
  'x-campaignid',
]
const automaticHeaders = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'x-loop']

/**
 * Why a mail is never answered (RFC 3834, section 2; RFC 2076 for `Precedence`): what was not written by a person, and
 * what would answer our answer.
 * @param ownAddresses in small letters
 * @returns a Dutch reason without anything personal; nothing when it may be answered
 */
export function reasonForSilence(mail: Mail, ownAddresses: string[]): string | undefined {
  const has = (name: string) => mail.headers.has(name)
  const matches = (name: string, pattern: RegExp) =>
    mail.headers.get(name)?.some((value) => pattern.test(value)) === true
  const own = ownAddresses.map(countedAs)

  if (!mail.from) return 'geen afzender'
  if (mail.senders.some((sender) => own.includes(countedAs(sender)))) return 'van ons eigen adres'
  if (matches('auto-submitted', /^(?!no\s*(?:$|[;(]))/i)) return 'automatisch verstuurd'
  if (matches('x-auto-response-suppress', /^(?!none\s*$)./i) || automaticHeaders.some(has))
    return 'automatisch verstuurd'
  if (bulkHeaders.some(has) || matches('precedence', /bulk|list|junk|auto[_-]?reply/i)) return 'mailing'
  if (mail.senders.some((sender) => machineName.test(sender.split('@')[0] ?? '')))
    return 'van een adres dat alleen verstuurt'
  if (matches('return-path', /^<\s*>$/)) return 'melding van een mailserver'
  if (isReport(mail)) return 'melding van een mailserver'
  if (isInvitation(mail)) return 'agenda-uitnodiging'
  if (matches('x-spam-flag', /^yes/i) || matches('x-spam-status', /^yes/i)) return 'spam'
  return undefined
}

/** Delivery reports, read receipts and the like (RFC 6522, RFC 8098). */
function isReport({ headers, attachments }: Mail): boolean {
  const types = [...(headers.get('content-type') ?? []), ...attachments.map((each) => each.contentType)]
  return types.some((type) =>
    /^\s*(?:multipart\/report|message\/(?:delivery-status|disposition-notification|feedback-report|global-delivery-status))/i.test(
      type,
    ),
  )
}

/** A calendar that came along as a file is only a file. */
function isInvitation({ headers, attachments }: Mail): boolean {
  return (
    /calendarmessage/i.test(headers.get('content-class')?.[0] ?? '') ||
    /^\s*text\/calendar/i.test(headers.get('content-type')?.[0] ?? '') ||
    attachments.some(
      ({ contentType, contentDisposition }) =>
        /^text\/calendar/i.test(contentType) && contentDisposition !== 'attachment',
    )
  )
}
