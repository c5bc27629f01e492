import type { IncomingMessage, MessageContent } from '../channel.ts'
import { isStopWord } from '../meta/is-stop-word.ts'
import { countedAs, type EmailAddress, isPlainAddress } from './email-address.ts'
import type { Mail } from './parse-mail.ts'
import { isEncrypted, readAttachments } from './read-attachments.ts'
import { readQuestion } from './read-question.ts'
import { reasonForSilence } from './reason-for-silence.ts'
import { oneLine } from './subject.ts'
import { messageIdOf, referencesOf, shortenThread } from './thread.ts'

/** What a mailbox says about a mail. */
export interface Envelope {
  /** `UIDVALIDITY:UID`. */
  place: string
  /** When it came in, by the server's clock: milliseconds since 1970. */
  receivedAt: number
  /** Only its beginning was read. */
  isTooLarge: boolean
}

/** A message for the inbox, or why there is none. */
export type ReadMail =
  | { kind: 'message'; message: IncomingMessage & { address: EmailAddress } }
  | { kind: 'silence'; reason: string }

/**
 * Reads a mail as a message.
 * @param ownAddresses in small letters
 */
export function readMail(mail: Mail, envelope: Envelope, ownAddresses: string[]): ReadMail {
  const reason = reasonForSilence(mail, ownAddresses)
  if (reason !== undefined) return { kind: 'silence', reason }
  const to = mail.replyTo ?? ''
  if (!isPlainAddress(to)) return { kind: 'silence', reason: 'geen bruikbaar adres om te antwoorden' }
  const messageId = messageIdOf(mail)
  const earlier = referencesOf(mail)
  const references = shortenThread([...earlier, ...(messageId === undefined ? [] : [messageId])])
  const sender = countedAs(to)
  const address = { to, sender, subject: oneLine(mail.subject), references }
  return {
    kind: 'message',
    message: {
      kind: 'message',
      channel: 'email',
      eventId: messageId ?? envelope.place,
      conversation: `${references[0] ?? envelope.place} ${sender}`,
      address,
      content: readContent(mail, envelope, earlier.length > 0),
      sentAt: envelope.receivedAt,
    },
  }
}

function readContent(mail: Mail, { isTooLarge }: Envelope, isReply: boolean): MessageContent {
  if (isTooLarge) return { kind: 'unsupported', what: 'too-large' }
  if (isEncrypted(mail)) return { kind: 'unsupported', what: 'other' }
  const attachments = readAttachments(mail)
  const text = readQuestion({ ...mail, isReply })
  const [first] = attachments
  if (text === '') {
    if (first) return { kind: 'unsupported', what: first }
    // Who answers with nothing is told so; who starts with nothing is greeted.
    return isReply ? { kind: 'text', text } : { kind: 'start' }
  }
  if (isStopWord(text)) return { kind: 'stop' }
  return { kind: 'text', text, ...(first && { attachments }) }
}
