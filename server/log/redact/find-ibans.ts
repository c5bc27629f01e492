import type { Span } from './span.ts'

/** Characters in an IBAN by country (SWIFT, IBAN Registry): the SEPA countries, Turkey and Ukraine. */
const lengths = new Map(
  `AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 LI21
  LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29 VA22`
    .split(/\s+/)
    .map((country): [string, number] => [country.slice(0, 2), Number(country.slice(2))]),
)

/** Bank accounts: an IBAN in any case and spacing that passes mod-97, and a mistyped Dutch one after "rekening". */
export function findIbans(text: string): Span[] {
  const spans: Span[] = []
  const start = /[a-z]{2}[\s.-]?(?=\d[\s.-]?\d)/gi
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const length = lengths.get(match[0].slice(0, 2).toUpperCase())
    const written = length === undefined ? undefined : writtenFrom(text, match.index, length)
    if (written && (passesMod97(written.iban) || isMistyped(written.iban, text.slice(0, match.index)))) {
      spans.push({ start: match.index, end: written.end })
      start.lastIndex = written.end
    } else start.lastIndex = match.index + 1
  }
  return spans
}

/** So many letters and digits from here on, over the spaces, dots and hyphens between them. */
function writtenFrom(text: string, start: number, length: number): { iban: string; end: number } | undefined {
  let iban = ''
  let gap = 0
  for (let at = start; at < text.length && gap <= 2; at++) {
    const character = text.charAt(at)
    if (/[a-z0-9]/i.test(character)) {
      iban += character.toUpperCase()
      gap = 0
      if (iban.length === length) return { iban, end: at + 1 }
    } else if (/[\s.‐–-]/.test(character)) gap++
    else return undefined
  }
  return undefined
}

/** ISO 13616: country and check digits to the back, letters as 10 to 35, the rest after division by 97 is 1. */
function passesMod97(iban: string): boolean {
  if (!/^[A-Z]{2}\d\d/.test(iban)) return false
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

function isMistyped(iban: string, before: string): boolean {
  return /^NL\d\d[A-Z]{4}\d{10}$/.test(iban) && /(?:iban|rekening)[^\d.]{0,30}$/i.test(before)
}
