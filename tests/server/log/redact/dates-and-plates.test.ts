import { expect, test } from 'vitest'
import { redact } from '../../../../server/log/redact.ts'

test.each([
  ['geboren 4-6-1975 te Utrecht', 'geboren [geboortedatum] te Utrecht'],
  ['geb. 04/06/75', 'geb. [geboortedatum]'],
  ['geb.dat.: 4 juni 1975', 'geb.dat.: [geboortedatum]'],
  ['geboortedatum van mijn dochter is 3 mei 2015', 'geboortedatum van mijn dochter is [geboortedatum]'],
  ['geboren in Den Haag op 4 jun 1975', 'geboren in Den Haag op [geboortedatum]'],
  ['geboortedatum 1975-06-04', 'geboortedatum [geboortedatum]'],
  ['geboortedatum 04061975', 'geboortedatum [geboortedatum]'],
  ['geboren op dinsdag 4 juni 1975', 'geboren op dinsdag [geboortedatum]'],
  ['ik ben van 17 november 1951', 'ik ben van [geboortedatum]'],
  ['mijn moeder is van 3 april 1940', 'mijn moeder is van [geboortedatum]'],
  ['mijn zoon is op 3 mei 2015 geboren', 'mijn zoon is op [geboortedatum] geboren'],
  ['3-5-2015 is mijn geboortedatum', '[geboortedatum] is mijn geboortedatum'],
  ['born on June 4, 1975', 'born on [geboortedatum]'],
])('takes out the date of birth of "%s"', (text, expected) => {
  expect(redact(text)).toEqual({ text: expected, kinds: ['geboortedatum'] })
})

test.each([
  'op 17 maart 2027 kiest u de Provinciale Staten',
  'mijn paspoort is van 12 mei 2016',
  'we zijn van 12 mei tot 20 mei weg',
  'bent u geboren na 1 januari 2001',
  'geboren vóór 1-1-1950',
  'kinderen geboren vanaf 1 januari 2025',
  'geboortedatum op 1 januari 2008 of later',
  'mijn zoon is geboren en ik wil op 3 april 2026 aangifte doen',
  'het besluit van 3 april 2024',
])('leaves the date in "%s"', (text) => {
  expect(redact(text)).toEqual({ text, kinds: [] })
})

test.each([
  'AB-12-34',
  '12-34-AB',
  '12-AB-34',
  'GH-12-JK',
  'GH-JK-12',
  '12-GH-JK',
  '12-GHJ-3',
  '3-GHJ-12',
  'GH-123-J',
  'G-123-HJ',
  'GHJ-12-K',
  'G-12-HJK',
  '1-GH-234',
  '123-GH-4',
  'gh-123-j',
  'GH123J',
  'gh123j',
  'GH 123 J',
  'OB-12-GH',
])('takes out the licence plate %s', (plate) => {
  expect(redact(`de auto met ${plate} staat fout`)).toEqual({
    text: 'de auto met [kenteken] staat fout',
    kinds: ['kenteken'],
  })
})

test.each(['12 gh jk', 'ab1234', 'ac-12-uy', '12ab34'])(
  'takes out the plate %s in any writing after "kenteken"',
  (plate) => {
    expect(redact(`mijn kenteken is ${plate}, klopt dat`).text).toBe('mijn kenteken is [kenteken], klopt dat')
  },
)

test.each([
  'geldig tot 7-mrt-12',
  'op 24-12-2026 gesloten',
  'afslag a-12-weg',
  'de N201 bij km 12,3',
  'lijn 12-13',
  'max 10km50 verder',
  'postcode 1234AB',
  'stuk PS2026-123',
  'Windows 11',
])('leaves "%s" as it is', (text) => {
  expect(redact(text)).toEqual({ text, kinds: [] })
})
