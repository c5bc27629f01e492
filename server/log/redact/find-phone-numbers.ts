import { type Span, spansOf } from './span.ts'

/** What people put between the digits of a phone number. */
const gap = String.raw`[\s.\-‐–/()]{0,3}`

/**
 * Dutch numbers have ten digits with their zero (Nummerplan telefoon- en ISDN-diensten): 06, 085 and 088, and area
 * codes 01 to 05 and 07. Short numbers (112), 14 0xx and service numbers (0800, 0900) are nobody's.
 */
const patterns = [
  new RegExp(
    String.raw`(?<!\d)\(?0(?:6\)?${gap}[1-9](?:${gap}\d){7}|(?:[1-57]\d|8[4578])(?:${gap}\d){7})(?!\d)`,
    'g',
  ),
  new RegExp(
    String.raw`(?:(?<!\d)\(?\+\s?31|(?<!\d)\(?00\s?31|(?<!\d)31(?=${gap}6))\)?${gap}(?:\(?0\)?${gap})?(?:\d${gap}){8}\d(?!\d)`,
    'g',
  ),
  new RegExp(String.raw`(?<!\d)\+[1-9]\d(?:${gap}\d){8,12}(?!\d)`, 'g'),
  new RegExp(String.raw`(?<!\d)00[1-9]\d(?:${gap}\d){8,11}(?!\d)`, 'g'),
]

/** Phone numbers in all ways of writing: 06, area codes, +31, 0031, (0), and numbers from abroad with their country. */
export function findPhoneNumbers(text: string): Span[] {
  return patterns
    .flatMap((pattern) => spansOf(text, pattern))
    .filter(({ start, end }) => !isDate(text.slice(start, end)))
}

/** "06-12-2026 10:30" has the digits of a mobile number, but is 6 December. */
function isDate(written: string): boolean {
  return /^0\d[-./ ][01]\d[-./ ](?:19|20)\d\d(?!\d)/.test(written)
}
