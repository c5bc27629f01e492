import type { Span } from './span.ts'

interface DigitGroup extends Span {
  digits: string
}

/**
 * Citizen service numbers: nine digits, written as one or in groups, that pass the 11-test; after "bsn" or
 * "sofinummer" any nine digits, because a mistyped number is still almost someone's, and eight without their zero.
 */
export function findBsns(text: string): Span[] {
  const groups = digitGroups(text)
  const spans: Span[] = []
  for (let first = 0; first < groups.length; first++) {
    const run = nineDigits(text, groups, first)
    if (run === undefined) continue
    const digits = run.map((group) => group.digits).join('')
    const { start } = run[0] ?? { start: 0 }
    const { end } = run.at(-1) ?? { end: 0 }
    const valid = passesElevenTest(digits) && isNaturalGrouping(run) && !isAmount(text, start, end)
    if (valid || isIntroduced(text, start, end)) spans.push({ start, end })
  }
  return spans
}

function digitGroups(text: string): DigitGroup[] {
  return Array.from(text.matchAll(/\d+/g), ({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
    digits,
  }))
}

/** The groups from `first` on that hold nine digits together (or eight in one group after "bsn"), if they do. */
function nineDigits(text: string, groups: DigitGroup[], first: number): DigitGroup[] | undefined {
  const run: DigitGroup[] = []
  let count = 0
  for (let at = first; at < groups.length && count < 9; at++) {
    const group = groups[at]
    const last = run.at(-1)
    if (!group || (last && !/^[\s.\-‐–/]{1,3}$/.test(text.slice(last.end, group.start)))) break
    run.push(group)
    count += group.digits.length
  }
  if (count === 9) return run
  const [only] = run
  return only?.digits.length === 8 && isIntroduced(text, only.start, only.end) ? [only] : undefined
}

/** The 11-test: weights 9 to 2 and -1, the sum divisible by 11 (Logisch Ontwerp BSN, RvIG). */
function passesElevenTest(digits: string): boolean {
  let sum = -Number(digits[8])
  for (let index = 0; index < 8; index++) sum += (9 - index) * Number(digits[index])
  return digits.length === 9 && sum % 11 === 0
}

/** People write groups of two or more digits, or every digit apart; "18-3-2026 12" is no number in groups. */
function isNaturalGrouping(run: DigitGroup[]): boolean {
  return run.every((group) => group.digits.length > 1) || run.length === 9
}

function isAmount(text: string, start: number, end: number): boolean {
  return /€\s?$/.test(text.slice(0, start)) || /^(?:,\d\d\b|,-|\s?(?:euro\b|€))/i.test(text.slice(end))
}

function isIntroduced(text: string, start: number, end: number): boolean {
  const [, between] =
    /(?:bsn|burger\W?service\W?n|sofi\W?n|citizen service n)(\D{0,40})$/i.exec(text.slice(0, start)) ?? []
  if (between !== undefined) return !/dossier|zaak|bestel|order|kenmerk|factu|kvk|polis/i.test(between)
  return /^ is (?:(?:mijn|m'n|mn|me|haar|zijn|het|uw|my) )?bsn/i.test(text.slice(end))
}
