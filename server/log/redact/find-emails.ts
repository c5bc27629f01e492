import type { Span } from './span.ts'

/** What may stand before the @: RFC 5322 `atext` and dots, and letters of any language (RFC 6531). */
const localCharacter = /[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]/u
const domainCharacter = /[\p{L}\p{N}\p{M}.-]/u

/** The at sign as people spell it out to fool robots, and with a space on both sides. */
const spelledOut =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}._%+-]+\s?(?:[[({]\s?(?:at|apenstaartje)\s?[\])}]|\s@\s|\sapenstaartje\s)\s?[\p{L}\p{N}-]+(?:(?:\.|\s?[[({]\s?(?:dot|punt)\s?[\])}]\s?)[\p{L}\p{N}-]+)+/giu

/** E-mail addresses, also with "(at)" or "apenstaartje". Looks around each @, so a long text costs no more than its length. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && localCharacter.test(characterBefore(text, start)))
      start -= characterBefore(text, start).length
    let end = at + 1
    while (end < text.length && domainCharacter.test(characterAt(text, end)))
      end += characterAt(text, end).length
    while (end > at && /[.-]/.test(text.charAt(end - 1))) end--
    if (start < at && /\p{L}/u.test(text.slice(at + 1, end))) spans.push({ start, end })
  }
  for (const match of text.matchAll(spelledOut))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

/** The whole character that ends here, also one of two code units. */
function characterBefore(text: string, at: number): string {
  return /[\udc00-\udfff]/.test(text.charAt(at - 1)) ? text.slice(at - 2, at) : text.charAt(at - 1)
}
