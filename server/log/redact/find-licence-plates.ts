import { type Span, spansOf } from './span.ts'

/**
 * RDW's sidecodes 1 to 14, x a letter and 9 a digit, without hyphens. From the fourth on there are no vowels, C or Q
 * (but O, for trailers), so that "a-12-weg" is none.
 */
const oldCodes = ['xx 99 99', '99 99 xx', '99 xx 99']
const newCodes =
  'xx 99 xx,xx xx 99,99 xx xx,99 xxx 9,9 xxx 99,xx 999 x,x 999 xx,xxx 99 x,x 99 xxx,9 xx 999,999 xx 9'.split(
    ',',
  )
const letter = { old: '[a-z]', new: '[bdf-hj-np-tv-xzo]' }

const outside = {
  before: String.raw`(?<![\p{L}\d]|\d[-.,/]|\p{L}-)`,
  after: String.raw`(?![\p{L}\d]|[-.,/]\d)`,
}
const plates = {
  hyphens: [oldCodes, newCodes, '-'],
  compact: [[], newCodes, ''],
  spaces: [[], newCodes, ' '],
} as const

const hyphened = platePattern(...plates.hyphens)
const compact = platePattern(...plates.compact)
const spaced = platePattern(...plates.spaces)
/** After "kenteken" all codes in all ways of writing. */
const introduced = new RegExp(
  String.raw`(?:kenteken\p{L}*|nummerplaat|nummerbord|licen[cs]e plate|number ?plate)(?:\s(?:nr\.?|nummer|is|van|mijn|m'n|mn|de|het|met|auto|motor|scooter|brommer|busje|bus|caravan|aanhanger))*[\s:=("']{1,3}(?<value>${sources([...oldCodes, ...newCodes], letter.old, '[-. ]?')})${outside.after}`,
  'giu',
)

/** Licence plates of all Dutch sidecodes. */
export function findLicencePlates(text: string): Span[] {
  return [
    ...spansOf(text, hyphened).filter((span) => !isDateOrUnit(text.slice(span.start, span.end))),
    ...spansOf(text, compact).filter((span) => !isDateOrUnit(text.slice(span.start, span.end))),
    ...spansOf(text, spaced).filter((span) => isCapital(text.slice(span.start, span.end))),
    ...spansOf(text, introduced),
  ]
}

function platePattern(old: readonly string[], recent: readonly string[], hyphen: string): RegExp {
  const alternatives = [sources(old, letter.old, hyphen), sources(recent, letter.new, hyphen)]
    .filter(Boolean)
    .join('|')
  return new RegExp(`${outside.before}(?:${alternatives})${outside.after}`, 'giu')
}

function sources(codes: readonly string[], anyLetter: string, hyphen: string): string {
  return codes
    .map((code) =>
      code
        .replaceAll('x', anyLetter)
        .replaceAll('9', String.raw`\d`)
        .replaceAll(' ', hyphen),
    )
    .join('|')
}

/** "7-mrt-12" is a date, "12-en-14" is two numbers and "10km50" has a unit. */
function isDateOrUnit(written: string): boolean {
  return /(?<!\p{L})(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|km|kg|kw|mm|cm|gb|mb|tb|en|of|tm|nr|ml)(?!\p{L})/iu.test(
    written,
  )
}

function isCapital(written: string): boolean {
  return written === written.toUpperCase()
}
