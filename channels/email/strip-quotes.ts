/** "Op ma 3 nov 2026 om 10:00 schreef Gemeente <…>:", in Dutch, English, German and French, on up to three lines. */
const quoteOpening =
  /^(?:(?=[^\n]*\d)(?:op|on|am|le)\s.{4,300}(?:schreef|geschreven|wrote|schrieb|a écrit)\b.{0,200}:|.{1,200}(?:schreef op|het volgende geschreven|wrote on|schrieb am)\b.{0,200}:)$/iu

/** The line above a mail that is quoted or passed on whole. */
const separator =
  /^[\s*_-]*(?:(?:oorspronkelijk|doorgestuurd|origineel|original|forwarded|ursprüngliche)\s(?:e-?mail)?(?:bericht|message|nachricht)|begin (?:doorgestuurd bericht|forwarded message))[\s*:_-]*$/iu

/** The first line of the header that Outlook quotes, and one of those that follow it. */
const from = /^\W{0,3}(?:van|from|von|de)\W{0,3}:/iu
const sent = /^\W{0,3}(?:verzonden|datum|aan|onderwerp|sent|date|to|subject|gesendet|an|betreff)\W{0,3}:/iu

/** A banner that the receiving organisation puts on top of mail from outside. */
const banner =
  /^\W*(?:\[?extern(?:al)?\]?(?:\s+(?:e-?mail|bericht|email))?\W*$|(?:let op|caution|warning|waarschuwing)\W.{0,30}(?:extern|van buiten|outside|external))/iu

/**
 * What a person wrote in a mail, without what is quoted in it. What they wrote between or under quoted lines stays.
 * @param text lines, as in the mail
 */
export function stripQuotes(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/[\s\u200B\uFEFF]+$/u, ''))
  const own: string[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (isQuoted(line) || banner.test(line)) continue
    const length = quoteOpeningLength(lines, index)
    if (length > 0) {
      // Without quote signs nothing tells where the quote ends: it is the rest.
      if (!isQuoted(nextLine(lines, index + length))) break
      index += length - 1
      continue
    }
    if (separator.test(line) || startsQuotedHeader(lines, index)) break
    own.push(line)
  }
  return own
}

function isQuoted(line: string): boolean {
  return /^\s*>/.test(line)
}

/** How many lines, from here, say that a quote follows: 0 for none. */
function quoteOpeningLength(lines: string[], index: number): number {
  for (let length = 1; length <= 3; length += 1) {
    if ((lines[index + length - 1] ?? '').trim() === '') return 0
    const joined = lines
      .slice(index, index + length)
      .join(' ')
      .trim()
    if (joined.length <= 500 && quoteOpening.test(joined)) return length
  }
  return 0
}

function nextLine(lines: string[], index: number): string {
  return lines.slice(index).find((line) => line.trim() !== '') ?? ''
}

function startsQuotedHeader(lines: string[], index: number): boolean {
  if (/^_{10,}$/.test(lines[index] ?? '')) return from.test(nextLine(lines, index + 1))
  const following = lines.slice(index + 1, index + 6)
  return from.test(lines[index] ?? '') && following.some((line) => sent.test(line))
}
