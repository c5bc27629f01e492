import { expect, test } from 'vitest'
import { parseArticle } from '../../../server/knowledge/parse-article.ts'
import { describeProblem } from '../../../server/knowledge/problem.ts'
import { articleText } from '../../support/write-content.ts'

/** The problems of a file as an editor reads them. */
function problemsOf(text: string): string {
  return parseArticle('nl/paspoort.md', text, 'nl').problems.map(describeProblem).join('\n')
}

test('a good article has no problems', () => {
  const { article, problems } = parseArticle(
    'nl/paspoort.md',
    articleText({ vraag: 'Hoe vraag ik een paspoort aan?' }),
    'nl',
  )
  expect(problems).toEqual([])
  expect(article).toMatchObject({
    vraag: 'Hoe vraag ik een paspoort aan?',
    slug: 'paspoort',
    path: 'nl/paspoort.md',
    language: 'nl',
    publicatie: 'gepubliceerd',
    vraagvarianten: [],
  })
})

test('a wrong value is told with its line, what was expected, what was found and the remedy', () => {
  expect(problemsOf(articleText({ status: 'aktief' }))).toMatchInlineSnapshot(
    `"nl/paspoort.md:4 [status] Verwacht: actief, non-actief of te-verwijderen. Gevonden: "aktief". Verbeter het veld "status"."`,
  )
})

test('a missing field is told with what belongs there', () => {
  expect(problemsOf(articleText({ doelgroep: undefined }))).toMatchInlineSnapshot(
    `"nl/paspoort.md:2 [doelgroep] Verwacht: eu-burger, eu-bedrijf of eu-burger-bedrijf. Gevonden: niets. Voeg het veld "doelgroep" toe."`,
  )
})

test('every wrong field is told at once', () => {
  const wrong = {
    id: 12,
    vraag: '',
    onderwerpen: 'Paspoort',
    gewijzigd: 'gisteren',
    herzienVoor: '2027-13-40',
  }
  expect(problemsOf(articleText(wrong))).toMatchInlineSnapshot(`
    "nl/paspoort.md:2 [id] Verwacht: een UUID, bijvoorbeeld 3f0c8a52-5a0e-4f0b-9c5e-1a2b3c4d5e6f. Gevonden: 12. Verbeter het veld "id".
    nl/paspoort.md:3 [vraag] Verwacht: een vraag van 3 tot 250 tekens. Gevonden: "". Verbeter het veld "vraag".
    nl/paspoort.md:6 [onderwerpen] Verwacht: een lijst van onderwerpen. Gevonden: "Paspoort". Verbeter het veld "onderwerpen" of haal het weg.
    nl/paspoort.md:7 [gewijzigd] Verwacht: een tijdstip als 2026-11-01T09:00:00Z. Gevonden: "gisteren". Verbeter het veld "gewijzigd" of haal het weg.
    nl/paspoort.md:8 [herzienVoor] Verwacht: een datum als 2026-11-01. Gevonden: "2027-13-40". Verbeter het veld "herzienVoor" of haal het weg."
  `)
})

test('a wrong value inside a list is told with its place in the list', () => {
  const wrong = {
    gerelateerd: ['11111111-1111-4111-8111-111111111111', 'paspoort'],
    producten: [{ url: 'geen adres' }],
  }
  expect(problemsOf(articleText(wrong))).toMatchInlineSnapshot(`
    "nl/paspoort.md:10 [producten.0.naam] Verwacht: de naam van het product. Gevonden: niets. Voeg het veld "producten.0.naam" toe.
    nl/paspoort.md:10 [producten.0.url] Verwacht: een webadres. Gevonden: "geen adres". Verbeter het veld "producten.0.url" of haal het weg.
    nl/paspoort.md:8 [gerelateerd.1] Verwacht: een UUID, bijvoorbeeld 3f0c8a52-5a0e-4f0b-9c5e-1a2b3c4d5e6f. Gevonden: "paspoort". Verbeter het veld "gerelateerd.1" of haal het weg."
  `)
})

test('a long wrong value is shortened', () => {
  expect(problemsOf(articleText({ doelgroep: 'burgers en bedrijven '.repeat(20) }))).toMatchInlineSnapshot(
    `"nl/paspoort.md:5 [doelgroep] Verwacht: eu-burger, eu-bedrijf of eu-burger-bedrijf. Gevonden: "burgers en bedrijven burgers en bedrijven burgers en bedrijven burgers en be…. Verbeter het veld "doelgroep"."`,
  )
})

test('an unknown field is a warning that lists the known ones; the article counts', () => {
  const { article, problems } = parseArticle('nl/paspoort.md', articleText({ trefworden: ['pas'] }), 'nl')
  expect(article).toBeDefined()
  expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
  expect(problems.map(describeProblem).join('\n')).toMatchInlineSnapshot(
    `"nl/paspoort.md:7 [trefworden] Het veld "trefworden" is onbekend en wordt niet gebruikt. Bekende velden zijn: id, vraag, status, publicatie, doelgroep, onderwerpen, trefwoorden, vraagvarianten, producten, afdelingen, gerelateerd, kort, gewijzigd, gecontroleerdOp, herzienVoor, bron."`,
  )
})

test.each([
  [
    'a quote that is not closed',
    'vraag: "Hoe werkt dit?\nstatus: actief',
    3,
    'er ontbreekt een teken, zoals een aanhalingsteken, een komma, een haakje of een dubbele punt',
  ],
  [
    'a colon in a text',
    'vraag: Paspoort: hoe werkt dat?',
    2,
    'de inspringing klopt niet, of er staat een dubbele punt te veel',
  ],
  ['a field twice', 'vraag: Hoe?\nvraag: Wat?', 3, 'een veld staat er twee keer'],
  ['a tab', 'onderwerpen:\n\t- Paspoort', 3, 'er staat een tab waar spaties horen'],
  [
    'an indentation that is off',
    'onderwerpen:\n    - Paspoort\n  - Afval',
    4,
    'de inspringing klopt niet, of er staat een dubbele punt te veel',
  ],
])('front matter with %s is told in a sentence', (_name, yaml, line, reason) => {
  expect(problemsOf(`---\n${yaml}\n---\nTekst`)).toBe(
    `nl/paspoort.md:${line} De gegevens bovenaan zijn niet te lezen: ${reason}. Kijk op deze regel en de regel erboven; zet tekst met een dubbele punt tussen aanhalingstekens.`,
  )
})

test('front matter that is no list of fields is told in a sentence', () => {
  expect(problemsOf('---\n- a\n- b\n---\nTekst')).toMatchInlineSnapshot(
    `"nl/paspoort.md:2 De gegevens bovenaan zijn geen velden met een waarde. Schrijf op elke regel een veld, een dubbele punt en de waarde, zoals "status: actief"."`,
  )
})

test('empty front matter is told field by field', () => {
  expect(problemsOf('---\n---\nTekst')).toMatchInlineSnapshot(`
    "nl/paspoort.md:2 [id] Verwacht: een UUID, bijvoorbeeld 3f0c8a52-5a0e-4f0b-9c5e-1a2b3c4d5e6f. Gevonden: niets. Voeg het veld "id" toe.
    nl/paspoort.md:2 [vraag] Verwacht: een vraag van 3 tot 250 tekens. Gevonden: niets. Voeg het veld "vraag" toe.
    nl/paspoort.md:2 [status] Verwacht: actief, non-actief of te-verwijderen. Gevonden: niets. Voeg het veld "status" toe.
    nl/paspoort.md:2 [doelgroep] Verwacht: eu-burger, eu-bedrijf of eu-burger-bedrijf. Gevonden: niets. Voeg het veld "doelgroep" toe."
  `)
})

test('a file without front matter is told what belongs there', () => {
  expect(problemsOf('Alleen tekst.')).toMatchInlineSnapshot(
    `"nl/paspoort.md:1 Het bestand begint niet met een blok gegevens tussen twee regels "---". Zet bovenaan een regel "---", dan de velden (id, vraag, status, doelgroep) en weer een regel "---"."`,
  )
})

test('an article without text is told where the answer belongs', () => {
  expect(problemsOf(articleText({}, ''))).toMatchInlineSnapshot(
    `"nl/paspoort.md Het artikel heeft geen tekst onder de gegevens. Schrijf het antwoord onder de tweede regel "---"."`,
  )
})
