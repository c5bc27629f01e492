import { expect, test } from 'vitest'
import { compoundParts } from '../../../server/analysis/compound-parts.ts'
import { createTypoCorrector } from '../../../server/analysis/correct-typo.ts'
import { createVocabulary } from '../../../server/analysis/create-vocabulary.ts'
import { deletionKeys } from '../../../server/analysis/deletion-keys.ts'
import { editDistance } from '../../../server/analysis/edit-distance.ts'
import { findConcepts } from '../../../server/analysis/find-concepts.ts'
import { foldText } from '../../../server/analysis/fold-text.ts'
import { languageRules } from '../../../server/analysis/language-rules.ts'
import { partedVerbs } from '../../../server/analysis/parted-verbs.ts'
import { questionTypes } from '../../../server/analysis/question-types.ts'
import { soundKey } from '../../../server/analysis/sound-key.ts'
import { splitWords } from '../../../server/analysis/split-words.ts'
import { stemDutch } from '../../../server/analysis/stem-dutch.ts'
import { conceptSchema } from '../../../server/analysis/vocabulary-schema.ts'
import { wordImportance } from '../../../server/analysis/word-importance.ts'

const vocabulary = createVocabulary(
  [
    {
      begrip: 'overlijden',
      woorden: ['sterven', 'gestorven'],
      spreektaal: ['de pijp uit'],
      verwant: ['uitvaart'],
    },
    { begrip: 'bank', woorden: [{ woord: 'bank', bij: ['geld', 'rekening'] }] },
    { begrip: 'identiteitskaart', woorden: ['id kaart'], afkortingen: ['ID'] },
    { begrip: 'bezwaar', woorden: ['niet mee eens'] },
    { begrip: 'driving licence', taal: 'en', woorden: ["driver's license"] },
  ].map((concept) => conceptSchema.parse(concept)),
  'nl',
)

const conceptsIn = (text: string) => {
  const words = splitWords(text).map(({ text: word }) => [{ stem: languageRules.nl.stem(word), weight: 1 }])
  return findConcepts(words, vocabulary).map(({ term, kind }) => `${term} ${kind}`)
}

test('accents, capitals and curly quotes make no difference', () => {
  expect(foldText('GEÏND ’s Avonds')).toBe("geind 's avonds")
})

test.each([
  ["auto's en foto’s", ['autos', 'en', 'fotos']],
  ['i.v.m. v/d gemeente', ['ivm', 'vd', 'gemeente']],
  ['id-kaart', ['id', 'kaart']],
  ['mijn 18e verjaardag', ['mijn', '18', 'verjaardag']],
])('%s is split into its words', (text, words) => {
  expect(splitWords(text).map((word) => word.text)).toEqual(words)
})

test.each([
  ['verhuizen verhuisd verhuist verhuizing'],
  ['betalen betaald betaalt betaling'],
  ['stelen gestolen stal'],
  ['melden gemeld meldt melding'],
  ['kaart kaarten kaartje'],
  ['gemeente gemeenten'],
  ['huis huizen huisje'],
  ['aanvragen aangevraagd aanvraag'],
  ['kind kinderen kindje'],
])('the forms of one word get one stem: %s', (forms) => {
  expect(new Set(forms.split(' ').map(stemDutch)).size).toBe(1)
})

test.each([
  ['bomen', 'bommen'],
  ['woning', 'wonen'],
  ['rekening', 'rekenen'],
  ['klacht', 'klagen'],
  ['gezond', 'zonnen'],
])('%s and %s stay apart', (one, other) => {
  expect(stemDutch(one)).not.toBe(stemDutch(other))
})

test('a compound gives its parts, whatever links them', () => {
  const parts = (word: string) => compoundParts(word, languageRules.nl, vocabulary)
  expect(parts('paspoortaanvraag')).toEqual(['paspoort', 'aanvraag'])
  expect(parts('belastingaanslag')).toEqual(expect.arrayContaining(['belasting', 'aanslag']))
  expect(parts('paspoort')).toEqual([])
  expect(compoundParts('passport', languageRules.en, vocabulary)).toEqual([])
})

test.each([
  ['hoe vraag ik een paspoort aan', ['aanvraag']],
  ['hoe vraag ik een paspoort aan en wat kost dat', ['aanvraag']],
  ['hoe geef ik mijn verhuizing door? en snel graag', ['doorgeef']],
  ['kom ik in aanmerking voor kwijtschelding', []],
  ['ik woon in een flat, hoe kom ik aan een pas', []],
])('the parted verbs of "%s" are %j', (text, verbs) => {
  const known = new Set(['aanvraag', 'doorgeef', 'inkom', 'aankom'])
  const found = partedVerbs(splitWords(text), 'nl', (joined) => known.has(joined))
  expect(found.map(({ joined }) => joined)).toEqual(verbs)
})

test.each([
  ['wat kost een paspoort', ['?kosten']],
  ['hoe lang duurt dat en wie beslist', ['?duur', '?persoon']],
  ['mag ik hier parkeren', ['?toestemming']],
  ['hoe vraag ik een paspoort aan', []],
])('"%s" asks for %j', (text, types) => {
  expect(questionTypes(text, 'nl')).toEqual(types)
})

test.each([
  ['taksi', 'taxi'],
  ['verbooden', 'verboden'],
  ['nedersaksies', 'nedersaksisch'],
  ['stemburo', 'stembureau'],
  ['eige', 'eigen'],
  ['gekreege', 'gekregen'],
])('%s sounds like %s', (heard, word) => {
  expect(soundKey(heard)).toBe(soundKey(word))
})

test('what sounds the same, and two letters too few, are corrected too', () => {
  const typos = createTypoCorrector(soundKey)
  for (const word of ['stembureau', 'legitimatie', 'gezichtsbedekkende']) typos.add(word)
  expect(typos.correct('stemburo')[0]?.word).toBe('stembureau')
  expect(typos.correct('legimatie')[0]?.word).toBe('legitimatie')
  expect(typos.correct('gezichtbedekende')[0]?.word).toBe('gezichtsbedekkende')
})

test('a typo is corrected to the nearest known word, a short or far one is left alone', () => {
  const typos = createTypoCorrector(soundKey)
  for (const word of ['paspoort', 'verhuizen', 'bus']) typos.add(word)
  expect(typos.correct('pasport')[0]?.word).toBe('paspoort')
  expect(typos.correct('verhiuzen')[0]?.word).toBe('verhuizen')
  expect(typos.correct('bas')).toEqual([])
  expect(typos.correct('olifant')).toEqual([])
  typos.remove('paspoort')
  expect(typos.correct('pasport')).toEqual([])
})

test.each([
  ['paspoort', 'pasport', 1],
  ['verhuizen', 'verhuzien', 2],
  ['gemeente', 'gemete', 2],
] as const)('%s and %s share a hash when up to %i letters are left out', (one, other, deletions) => {
  const keys = deletionKeys(other, deletions)
  expect([...deletionKeys(one, deletions)].filter((key) => keys.has(key))).not.toEqual([])
  expect([...deletionKeys('rijbewijs', deletions)].filter((key) => keys.has(key))).toEqual([])
})

test.each([
  ['ab', 'ba', 1],
  ['kosten', 'kostn', 1],
  ['gemeente', 'gemente', 1],
  ['aaaa', 'bbbb', 3],
])('from %s to %s takes %i edits, counted up to two', (one, other, edits) => {
  expect(editDistance(one, other, 2)).toBe(edits)
})

test('an everyday phrase stands for the official word, in any order and with words between', () => {
  expect(conceptsIn('mijn oom is gestorven')).toContain('#overlijden woord')
  expect(conceptsIn('hij is de pijp uit')).toContain('#overlijden spreektaal')
  expect(conceptsIn('ik ben het er niet mee eens')).toContain('#bezwaar woord')
  expect(conceptsIn('wat kost een uitvaart')).toContain('#overlijden verwant')
})

test('a word with two meanings counts only beside a word that tells which', () => {
  expect(conceptsIn('geld van de bank halen')).toContain('#bank woord')
  expect(conceptsIn('oude bank aan de straat zetten')).toEqual([])
})

test('concepts of the other language are left out', () => {
  expect(vocabulary.names.has('#driving licence')).toBe(false)
})

const importance = (word: string) => wordImportance(word, 'nl', languageRules.nl.stem)

test('a word that everybody uses all day tells less than a rare one', () => {
  expect(importance('mensen')).toBeLessThan(importance('paspoort'))
  expect(importance('omgevingsvergunning')).toBe(1)
})
