import type { UnsupportedKind } from '../channel.ts'
import type { Mail } from './parse-mail.ts'

/** What signs or wraps a mail, and what was not put there by a person. */
const noAttachment =
  /^(?:application\/(?:pgp-signature|pgp-keys|(?:x-)?pkcs7-signature|ms-tnef)|text\/x-amp)/i

/** What someone sent along, each kind once. A logo in a signature is no attachment. */
export function readAttachments({ attachments }: Mail): UnsupportedKind[] {
  const kinds = attachments
    .filter(({ contentType }) => !noAttachment.test(contentType))
    .filter(
      ({ related, cid, contentDisposition }) => !related && !(cid && contentDisposition !== 'attachment'),
    )
    .map(({ contentType }) => kindOf(contentType))
  return [...new Set(kinds)]
}

/** A mail of which the words cannot be read without a key (RFC 1847, RFC 3156, RFC 8551). */
export function isEncrypted({ headers, attachments }: Mail): boolean {
  const types = [...(headers.get('content-type') ?? []), ...attachments.map((each) => each.contentType)]
  return types.some((type) =>
    /^\s*(?:multipart\/encrypted|application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime))/i.test(type),
  )
}

function kindOf(contentType: string): UnsupportedKind {
  const [type = '', subtype = ''] = contentType.toLowerCase().split('/')
  if (/vcard/.test(subtype)) return 'contact'
  return type === 'image' || type === 'audio' || type === 'video' ? type : 'file'
}
