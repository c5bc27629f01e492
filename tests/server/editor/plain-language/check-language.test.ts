import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDraftContent } from '../../../../server/editor/articles/read-draft-content.ts'
import { checkLanguage } from '../../../../server/editor/plain-language/check-language.ts'
import { countSyllables } from '../../../../server/editor/plain-language/count-syllables.ts'
import { exampleContent } from '../../../support/create-test-app.ts'

/** The words that are found, cut out of the text by their place. */
function found(body: string, language: 'nl' | 'en' = 'nl') {
  return checkLanguage(body, language).findings.map(({ kind, severity, offset, length }) => ({
    kind,
    severity,
    text: body.slice(offset, offset + length),
  }))
}

const words = (count: number) => `Woord${' woord'.repeat(count - 1)}.`

test.each([
  [20, []],
  [21, ['warning']],
  [25, ['warning']],
  [26, ['fail']],
])('a sentence of %i words gets %j', (count, severities) => {
  expect(found(words(count)).map(({ severity }) => severity)).toEqual(severities)
})

test('a long sentence that the writer marked may stay', () => {
  expect(found(`${words(30)} <!-- lange zin -->`)).toEqual([])
})

test('more than 15 words in a sentence on average fails', () => {
  expect(checkLanguage(`${words(15)} ${words(15)}`, 'nl').isAverageTooLong).toBe(false)
  expect(checkLanguage(`${words(15)} ${words(16)}`, 'nl').isAverageTooLong).toBe(true)
})

test.each([
  ['Uw aanvraag wordt binnen acht weken behandeld.', 'wordt binnen acht weken behandeld'],
  ['De brief die u wordt toegestuurd, is belangrijk.', 'wordt toegestuurd'],
  ['U hoort wanneer het besluit genomen wordt.', 'genomen wordt'],
  ['Het plan is door de raad vastgesteld.', 'is door de raad vastgesteld'],
  ['Het formulier wordt gebruikt.', 'wordt gebruikt'],
])('the passive in "%s" is found', (body, text) => {
  expect(found(body)).toContainEqual({ kind: 'passive', severity: 'warning', text })
})

test.each([
  'Uw kind wordt 18 jaar.',
  'U bent verhuisd.',
  'Het is verplicht om u in te schrijven.',
  'Wij worden graag gebeld, want dan helpen wij u het gemeentehuis te vinden, bijvoorbeeld het gebied.',
  'De gemeente betaalt het geld terug.',
])('"%s" has no passive that should go', (body) => {
  const passives = found(body).filter(({ kind, text }) => kind === 'passive' && !text.includes('gebeld'))
  expect(passives).toEqual([])
})

test('officialese is found where it stands, also in bold, in headings and after escapes, and not inside words', () => {
  const body =
    '## Met betrekking tot \\*geld\\*\n\nStuur **ten behoeve van** de [gemeente](indien.md) `indien` op; \\# indien.'
  expect(found(body)).toEqual([
    { kind: 'officialese', severity: 'warning', text: 'Met betrekking tot' },
    { kind: 'officialese', severity: 'warning', text: 'ten behoeve van' },
    { kind: 'officialese', severity: 'warning', text: 'indien' },
  ])
})

test('an abbreviation does not end a sentence', () => {
  expect(checkLanguage('Bel dhr. Jansen van afd. Zorg. Neem bijv. Uw pas mee.', 'nl').sentences).toBe(2)
})

test('Flesch-Douma is told from 50 words and 3 sentences on', () => {
  expect(checkLanguage(`${words(12)} ${words(12)} ${words(25)}`, 'nl').flesch).toBeUndefined()
  // 206.84 - 0.93 x 52 / 4 - 77 x 1
  expect(checkLanguage(Array.from({ length: 4 }, () => words(13)).join(' '), 'nl').flesch).toBe(118)
})

test.each([
  ['paspoort', 2],
  ['gemeente', 3],
  ['ideeën', 3],
  ['leeuw', 1],
  ['verhuizen', 3],
  ['bouwvergunning', 4],
  ['groei', 1],
])('%s has %i syllables', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables)
})

test('English is judged by the length of its sentences only', () => {
  expect(found('The letter is word sent. Indien this is long.', 'en')).toEqual([])
  expect(found(words(26), 'en')).toHaveLength(1)
})

test('the example articles, written for everyone, give hardly any alarm', () => {
  const folder = join(exampleContent, 'nl')
  const reports = readdirSync(folder).map((file) =>
    checkLanguage(readDraftContent(file, readFileSync(join(folder, file), 'utf8')).body, 'nl'),
  )
  const sentences = reports.reduce((sum, report) => sum + report.sentences, 0)
  const findings = reports.flatMap((report) => report.findings)
  expect(sentences).toBeGreaterThan(4000)
  expect(findings.length / sentences).toBeLessThan(0.02)
  expect(findings.filter(({ severity }) => severity === 'fail')).toEqual([])
})
