import type { Span } from './span.ts'

const postcode = String.raw`(?<![\p{L}\d.,/-])(?<!€\s?)[1-9]\d{3}\s?(?<letters>[a-z]{2})(?!\p{L})`
const houseNumber = String.raw`\d{1,5}(?:\s?-\s?\d{1,4}(?!\d)|\s?-?[a-h](?![\p{L}\d])|[a-z](?![\p{L}\d])|\s(?:bis|hs|rd)(?!\p{L}))?(?![\p{L}\d]|-[\p{L}\d]{3})`
const numberWord = String.raw`(?:huis)?(?:nummer|nr\.?|no\.?)`

const patterns = [
  /** "1234 AB 5", "1234ab5", "1234 AB, nr. 5-2", "1234 AB Voorbeeldstad huisnummer 5". */
  String.raw`${postcode}(?:\s?[,/-]?\s?|\s?,?(?:\s\p{L}+){0,2},?\s${numberWord}\s?)${houseNumber}`,
  /** "Dorpsstraat 5, 1234 AB", "huisnummer 5 postcode 1234 AB". */
  String.raw`(?<=(?:straat|laan|weg|plein|gracht|kade|singel|hof|steeg|dreef|pad|dijk|markt|park|${numberWord})\s)${houseNumber}\s?,?\s(?:(?:en )?postcode\s)?${postcode}`,
].map((source) => new RegExp(source, 'giu'))

/** Pairs of letters that after a year or an amount are a word or a unit: "2026 en 2027", "1200 kg 3". */
const words = new Set(
  'aa af ah al as bv ca cl cm de du eh en er eu ga gb gr ha he ik in is ja je ka kg km kw mb me ml mm mn mw na nl no nr nu nv of om on op or pk pm pp re st tb te ts uw vs we wh wp ze zo'.split(
    ' ',
  ),
)

/** Units and abbreviations that stand in capitals too: "Staatsblad 2024 NR 12". */
const abbreviations = new Set('bv cm eu ha kg km kw mb gb nr no nv pk vs'.split(' '))

/** Letters that no postcode has (PostNL), for what they stood for. */
const unused = new Set(['sa', 'sd', 'ss'])

/** Addresses: a postcode with its house number is one front door. A postcode alone is a street, and stays. */
export function findAddresses(text: string): Span[] {
  const spans: Span[] = []
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const letters = match.groups?.['letters'] ?? ''
      if (isPostcode(letters, text, match.index))
        spans.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return spans
}

function isPostcode(letters: string, text: string, start: number): boolean {
  const pair = letters.toLowerCase()
  if (unused.has(pair)) return false
  if (
    !words.has(pair) ||
    /(?:postcode|adres|woon|wonend\p{L}*)(?:\s(?:is|wordt|op|te|:))?:?\s*$/iu.test(text.slice(0, start))
  )
    return true
  const inCapitals = letters !== pair && /\p{Ll}/u.test(text)
  return inCapitals && !abbreviations.has(pair)
}
