import { type Span, spansOf } from './span.ts'

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const monthNumber = String.raw`(?:0?[1-9]|1[0-2])`
const monthName = String.raw`(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|march|apr(?:il)?|mei|may|june?|juni|july?|juli|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})`
const year = String.raw`(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)`
const dayGap = String.raw`\s?[-./ ]\s?`

const date = String.raw`(?<!\d)(?:${[
  `${day}${dayGap}${monthNumber}${dayGap}${year}`,
  String.raw`(?:19|20)\d\d[-./]${monthNumber}[-./]${day}(?!\d)`,
  String.raw`${day}(?:e|ste|de|st|nd|rd|th)?[\s.-]*(?:of )?${monthName}\.?,?(?:[\s-]*${year})?`,
  String.raw`${monthName} ${day}(?:st|nd|rd|th)?(?!\d)(?:,? ${year})?`,
  String.raw`[0-3]\d[01]\d(?:19|20)\d\d(?!\d)`,
].join('|')})`

/** Words between "geboren" and the date. "voor", "na" and "vanaf" are not among them: those are rules, not birthdays. */
const between = String.raw`(?:[\s:;,=(.]|(?<!\p{L})(?:op|de|is|was|in|te|van|datum|dag|mijn|m['’]n|mn|me|zijn|haar|onze?|het|kind|zoon(?:tje)?|dochter(?:tje)?|moeder|vader|man|vrouw|partner|ex|oma|opa|broer|zus|on|the|my|her|his|(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?!\p{L})){1,20}`
const place = String.raw`(?:(?:te|in)\s\p{L}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}-]+)?[\s,(]+(?:op\s)?)?`

const patterns = [
  String.raw`(?<!\p{L})(?:gebo{1,2}ren|geb\.?|geb\.?\s?dat(?:um)?\.?|geboorte-?\s?dat(?:um)?\.?|geboortedag|gbdt|dob|born|birth\s?date|date of birth|birthday)(?!\p{L})${between}${place}(?<value>${date})(?!(?:\s\d{4})?\s(?:of|en)\s(?:later|eerder|daarvoor|daarna|ouder|jonger))`,
  String.raw`(?<!\p{L})(?:ik ben|(?:zoon(?:tje)?|dochter(?:tje)?|kind|moeder|vader|man|vrouw|partner|oma|opa|broer|zus) is)(?: ook)? van (?<value>${date})`,
].map((source) => new RegExp(source, 'giu'))

/** "Op 3 mei 2015 geboren", "3-5-2015 is mijn geboortedatum". */
const before = new RegExp(
  String.raw`${date}(?=[\s,]+(?:(?:ben ik |is (?:hij|zij|ze) )?geboren|is (?:mijn|m['’]n|mn|zijn|haar|de) geboorte))`,
  'giu',
)

/** Dates of birth: a date that the words around it make one. Election days and deadlines stay. */
export function findBirthDates(text: string): Span[] {
  if (!/geb|gbdt|\bvan\b|born|birth|dob/i.test(text)) return []
  return [...patterns.flatMap((pattern) => spansOf(text, pattern)), ...spansOf(text, before)]
}
