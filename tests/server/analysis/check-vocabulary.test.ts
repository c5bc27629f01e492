import { expect, test } from 'vitest'
import { checkVocabulary } from '../../../server/analysis/check-vocabulary.ts'
import { conceptSchema } from '../../../server/analysis/vocabulary-schema.ts'
import { describeProblem } from '../../../server/knowledge/problem.ts'

/** The problems of concepts that stand on line 1, 2, 3… of one file. */
function problemsOf(...concepts: object[]): string {
  const placed = concepts.map((concept, index) => ({
    concept: conceptSchema.parse(concept),
    file: 'synoniemen.yaml',
    line: index + 1,
  }))
  return checkVocabulary(placed).map(describeProblem).join('\n')
}

test('a sound vocabulary has no problems', () => {
  const passport = {
    begrip: 'paspoort',
    woorden: ['reispas'],
    spreektaal: ['pas'],
    verwant: ['identiteitskaart'],
  }
  const card = { begrip: 'identiteitskaart', afkortingen: ['id'], spreektaal: ['pas'], verwant: ['paspoort'] }
  expect(problemsOf(passport, card)).toBe('')
})

test('a concept that comes twice in one file is told', () => {
  expect(
    problemsOf({ begrip: 'Paspoort' }, { begrip: 'afval' }, { begrip: 'paspoort' }),
  ).toMatchInlineSnapshot(
    `"synoniemen.yaml:3 Het begrip "paspoort" bestaat al (regel 1). Voeg de woorden samen onder een begrip."`,
  )
})

test('an organisation may add words to a concept of the product', () => {
  const shipped = { concept: conceptSchema.parse({ begrip: 'paspoort' }), file: 'product.yaml', line: 1 }
  const own = {
    concept: conceptSchema.parse({ begrip: 'paspoort', woorden: ['pas'] }),
    file: 'synoniemen.yaml',
    line: 1,
  }
  expect(checkVocabulary([shipped, own])).toEqual([])
})

test('the same name in two languages is two concepts', () => {
  expect(problemsOf({ begrip: 'tender' }, { begrip: 'tender', taal: 'en' })).toBe('')
})

test('a phrase that comes twice in one list is told, however it is written', () => {
  expect(problemsOf({ begrip: 'afval', woorden: ['vuilnis', 'Vuílnis'] })).toMatchInlineSnapshot(
    `"synoniemen.yaml:1 "Vuílnis" staat twee keer bij het begrip "afval" (in woorden). Laat het een keer staan."`,
  )
})

test('a word that is never looked for is told', () => {
  expect(
    problemsOf({ begrip: 'gevonden voorwerp', spreektaal: ['verloren', { woord: 'hoeveel', bij: ['tas'] }] }),
  ).toMatchInlineSnapshot(
    `"synoniemen.yaml:1 "hoeveel" telt niet mee bij het begrip "gevonden voorwerp": het is een woord dat in elke vraag kan staan. Haal het weg, of zet er een woord bij dat zegt waar het over gaat."`,
  )
})

test.each([
  ['woorden', 'spreektaal', 'Kies: zegt de overheid het ook zo, of alleen de vrager (spreektaal)?'],
  ['woorden', 'verwant', 'Kies: betekent het hetzelfde, of hoort het er alleen bij (verwant)?'],
  ['spreektaal', 'verwant', 'Kies: betekent het hetzelfde, of hoort het er alleen bij (verwant)?'],
  ['woorden', 'afkortingen', 'Laat het in een van de twee staan.'],
])('a phrase in both %s and %s of one concept is told with the choice to make', (one, other, remedy) => {
  expect(problemsOf({ begrip: 'afval', [one]: ['vuilnis'], [other]: ['vuilnis'] })).toBe(
    `synoniemen.yaml:1 "vuilnis" staat twee keer bij het begrip "afval" (in ${one} en in ${other}). ${remedy}`,
  )
})

test('a phrase may come back beside other words', () => {
  const words = [
    { woord: 'aangifte', bij: ['geboorte'] },
    { woord: 'aangifte', bij: ['baby'] },
  ]
  expect(problemsOf({ begrip: 'geboorteaangifte', woorden: words, verwant: ['aangifte'] })).toBe('')
})

test('a phrase that counts always makes the same phrase beside other words idle', () => {
  const words = ['aangifte', { woord: 'aangifte', bij: ['baby'] }]
  expect(problemsOf({ begrip: 'geboorteaangifte', woorden: words })).toMatchInlineSnapshot(
    `"synoniemen.yaml:1 "aangifte" staat twee keer bij het begrip "geboorteaangifte" (in woorden). Laat het een keer staan."`,
  )
})

test('two concepts with exactly the same phrases are told', () => {
  const one = { begrip: 'afval', woorden: ['vuilnis', 'huisvuil'], verwant: ['container'] }
  const other = { begrip: 'huisvuil', woorden: ['afval'], spreektaal: ['vuilnis'] }
  expect(problemsOf(one, other)).toMatchInlineSnapshot(
    `"synoniemen.yaml:2 De begrippen "afval" en "huisvuil" hebben precies dezelfde woorden. Haal een van de twee weg."`,
  )
})

test('one concept that says "the same" and the other "only related" contradict each other', () => {
  const one = { begrip: 'aanhouding', woorden: ['arrestatie'] }
  const other = { begrip: 'arrestatie', verwant: ['aanhouding'] }
  expect(problemsOf(one, other)).toMatchInlineSnapshot(
    `"synoniemen.yaml:1 "aanhouding" noemt "arrestatie" hetzelfde (woorden), maar "arrestatie" noemt "aanhouding" alleen verwant. Maak het bij beide begrippen gelijk."`,
  )
})

test('an abbreviation with two meanings needs words that tell them apart', () => {
  const one = { begrip: 'rijbewijs', afkortingen: ['be'] }
  const other = { begrip: 'bedrijf', afkortingen: ['BE'] }
  expect(problemsOf(one, other)).toMatchInlineSnapshot(
    `"synoniemen.yaml:2 De afkorting "BE" betekent "rijbewijs" en ook "bedrijf". Schrijf bij allebei wanneer zij dat betekent: {woord: BE, bij: [...]}."`,
  )
})

test('an abbreviation with two meanings that are told apart, or belong together, is fine', () => {
  const apart = { begrip: 'rijbewijs', afkortingen: [{ woord: 'be', bij: ['aanhanger'] }] }
  const together = { begrip: 'aanhangerrijbewijs', afkortingen: ['be'], verwant: ['rijbewijs'] }
  const company = { begrip: 'bedrijf', afkortingen: [{ woord: 'be', bij: ['firma'] }] }
  expect(problemsOf(apart, company, together)).toBe('')
  expect(problemsOf({ begrip: 'rijbewijs', afkortingen: ['be'] }, together)).toBe('')
})
