import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from '../../../server/log/redact.ts'

test('takes out everything in one message and names each kind once', () => {
  const text =
    'Ik ben Jan de Vries, bsn 123456782 (en 111222333), bel 06-12345678 of mail jan@voorbeeld.nl over GH-123-J.'
  expect(redact(text)).toEqual({
    text: 'Ik ben [naam], bsn [bsn] (en [bsn]), bel [telefoonnummer] of mail [e-mail] over [kenteken].',
    kinds: ['naam', 'bsn', 'telefoonnummer', 'e-mail', 'kenteken'],
  })
})

test('leaves a redacted text as it is', () => {
  const once = redact('ik ben Jan, geboren 4-6-1975, paspoortnummer NX1234567, 1234 KL 5').text
  expect(redact(once)).toEqual({ text: once, kinds: [] })
})

test('finds nothing in the regression questions', () => {
  const questions = [...questionsIn('questions.json'), ...questionsIn('unanswerable.json')]
  expect(questions.length).toBeGreaterThan(100)
  expect(questions.filter((question) => redact(question).text !== question)).toEqual([])
})

describe('whatever stands around it', () => {
  const bsn = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
    .map((digits) => ({
      digits,
      check: digits.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11,
    }))
    .filter(({ check }) => check < 10)
    .map(({ digits, check }) => [...digits, check].join(''))
  const iban = fc
    .tuple(
      fc.string({ unit: oneOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 4, maxLength: 4 }),
      fc.string({ unit: oneOf('0123456789'), minLength: 10, maxLength: 10 }),
    )
    .map(([bank, account]) => `NL${ibanCheck(bank + account)}${bank}${account}`)

  test.each([
    ['citizen service number', bsn],
    ['citizen service number in groups', bsn.map((number) => number.replace(/(...)(...)/, '$1 $2 '))],
    ['citizen service number with dots', bsn.map((number) => number.replace(/(...)(...)/, '$1.$2.'))],
    ['bank account', iban],
    ['bank account in groups', iban.map((account) => account.replace(/(.{4})/g, '$1 '))],
    ['bank account in lower case', iban.map((account) => account.toLowerCase())],
    ['e-mail address', fc.emailAddress()],
  ])('no valid %s survives', (_kind, personal) => {
    fc.assert(
      fc.property(fc.string(), personal, fc.string(), (before, value, after) => {
        expect(redact(`${before} ${value} ${after}`).text).not.toContain(value)
      }),
      { numRuns: 500, seed: 20_261_102 },
    )
  })

  test('a text without digits, @ and introductions comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: oneOf('aeiknrst ,.') }), (text) => {
        expect(redact(text)).toEqual({ text, kinds: [] })
      }),
    )
  })
})

function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...characters.split(''))
}

/** ISO 13616: 98 minus the number with country and 00 at the end, modulo 97. */
function ibanCheck(account: string): string {
  const digits = Array.from(`${account}NL00`, (character) => parseInt(character, 36)).join('')
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0')
}

interface PersonalDataRow {
  q: string
  spans: { text: string; type: string }[]
}

const sharedFile = fileURLToPath(new URL('../../../../shared/data/personal-data.json', import.meta.url))
const isPresent = existsSync(sharedFile)
const lowestRecall: Record<string, number> = { bsn: 0.98, iban: 0.98, email: 0.98, phone: 0.98 }

test(`measured on the shared rows with personal data${isPresent ? '' : ' (ABSENT here: nothing was measured)'}`, () => {
  if (!isPresent) {
    console.warn(`Redaction was not measured: ${sharedFile} is not there.`)
    return
  }
  const rows: PersonalDataRow[] = JSON.parse(readFileSync(sharedFile, 'utf8'))
  const clean = rows.filter((row) => row.spans.length === 0)
  expect(clean.filter(({ q }) => redact(q).text !== q).map(({ q }) => q)).toEqual([])
  const spans = rows.flatMap((row) => row.spans.map((span) => ({ ...span, redacted: redact(row.q).text })))
  const types = [...new Set(spans.map((span) => span.type))]
  const recalls = types.map((type) => {
    const ofType = spans.filter((span) => span.type === type)
    const gone = ofType.filter((span) => !span.redacted.includes(span.text))
    return { type, recall: gone.length / ofType.length }
  })
  expect(recalls.filter(({ type, recall }) => recall < (lowestRecall[type] ?? 0.9))).toEqual([])
})

function questionsIn(name: string): string[] {
  const file = new URL(`../../questions/${name}`, import.meta.url)
  const rows: { q: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  return rows.map((row) => row.q)
}
