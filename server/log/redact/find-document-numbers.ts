import { judgeNameWord } from './judge-name-word.ts'
import { type Span, spansOf } from './span.ts'

const nine = String.raw`(?<![\p{L}\d])[a-z\d]{9}(?![\p{L}\d])`
const link = String.raw`(?:[\s:=("'#]|(?<!\p{L})(?:is|van|was|mijn|m'n|mn|het|de|nummer|nr\.?|oude|nieuwe|zijn|haar|dit|dat|paspoort|id|kaart|id-kaart)(?!\p{L})){1,8}`

/** A word that says that its number follows: nine characters whatever they are, also in groups. */
const announced = new RegExp(
  String.raw`(?<!\p{L})(?:(?:paspoort|pas|id|id\W?kaart|identiteits(?:kaart|bewijs)|document|reisdocument|legitimatie|passport|card)[\s-]?(?:nummer|nr\.?|num\b|no\.?|number)|doc\.?\s?nr\.?)${link}(?<value>(?:[a-z]{2}[a-z\d]{6}\d|[a-z\d]{3}[ -][a-z\d]{3}[ -][a-z\d]{2}\d|(?=[a-z]*\d)[a-z\d]{9})(?![\p{L}\d]))`,
  'giu',
)

/** Ten digits of a driving licence (RDW), of the BRP (A-nummer) or of a foreigner (V-nummer). */
const tenDigits =
  /(?:rijbewijs(?:nummer|nr\.?)?|(?<!\p{L})[av]-?\s?(?:nummer|nr\.?))[\s:=]*(?:is\s)?(?<value>\d{10})(?!\d)/giu

const candidates = new RegExp(nine, 'giu')
const documentWords =
  /paspoort|(?<!\p{L})id(?!\p{L})|id\W?kaart|identiteit|reisdocument|verblijfs|documentnummer|legitimatie|rijbewijs|passport|(?<!\p{L})nik(?!\p{L})|identity card/iu
const otherNumber =
  /(?:zaak|dossier|kenmerk|order|bestel|referentie|ref\.|factuur|polis|klant|melding|aanvraag|(?<!verblijfs)vergunning|besluit|pakket|track|serie|model|iso|nen)\S*(?:\s(?:is|nr\.?|nummer))?[\s:]*$/i

/**
 * Numbers of passports, identity cards and other documents of a person: nine letters and digits that end in a digit
 * and have no letter O (RvIG), told by a word near them or by their shape.
 */
export function findDocumentNumbers(text: string): Span[] {
  const near = documentWords.test(text)
  const shaped = spansOf(text, candidates).filter(({ start, end }) => {
    const written = text.slice(start, end)
    return (
      (near ? hasBoth(written) : hasShape(written)) &&
      !otherNumber.test(text.slice(Math.max(0, start - 40), start))
    )
  })
  return [...shaped, ...spansOf(text, announced), ...spansOf(text, tenDigits)].filter((span) =>
    /\d/.test(text.slice(span.start, span.end)),
  )
}

/** Letters and at least two digits, mixed more than in a word with a year ("model2024"). */
function hasBoth(written: string): boolean {
  return /^(?=.*\d.*\d)[a-z]/i.test(written) && /\d$/.test(written) && !isWordWithNumber(written)
}

/** Without any such word: capitals, with a letter among the last seven. */
function hasShape(written: string): boolean {
  return /^(?=.*\d.*\d)[A-NP-Z]{2}(?=.*[A-Z])[A-NP-Z\d]{6}\d$/.test(written) && !isWordWithNumber(written)
}

/** "ZOMER2026" and "model2024", but not "NKTRWPD37". */
function isWordWithNumber(written: string): boolean {
  const [, letters = ''] = /^([a-z]{4,})\d+$/i.exec(written) ?? []
  return /[aeiou]/i.test(letters) && judgeNameWord(letters) !== 'unknown'
}
