/** What programs put before a subject, in the languages of the region; also numbered: `Re[2]:`. */
const prefixes =
  /^(?:\s*(?:re|antw|aw|sv|ref|rép|betr|betreft|fw|fwd|fwd|doorst|wg|tr)(?:\[\d+\])?\s*:|\s*\[extern(?:al|e e-?mail)?\])+\s*/iu
const replyPrefixes = /^(?:\s*(?:re|antw|aw|sv)(?:\[\d+\])?\s*:)+\s*/iu

const mostCharacters = 200

/** A subject without `Re:`, `Fwd:` and the like. */
export function withoutPrefixes(subject: string): string {
  return oneLine(subject).replace(prefixes, '').trim()
}

/** `Re: ` and the subject, once (RFC 5322, section 3.6.5). Never more than one line, whatever was sent. */
export function replySubject(subject: string): string {
  return `Re: ${oneLine(subject).replace(replyPrefixes, '').trim()}`
}

/** Control signs, also hidden ones, would end a header or turn its text around. */
export function oneLine(text: string): string {
  const signs = Array.from(text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
  return signs.length <= mostCharacters ? signs.join('') : `${signs.slice(0, mostCharacters - 1).join('')}…`
}
