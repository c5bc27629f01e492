import { expect, test } from 'vitest'
import { redact } from '../../../../server/log/redact.ts'

// All numbers are made up; 123456782, 111222333 and NL91ABNA0417164300 are well-known examples that pass their test.

test.each([
  ['mijn bsn is 123456782 klopt dat', 'mijn bsn is [bsn] klopt dat'],
  ['123456782', '[bsn]'],
  ['123 456 782 is van mijn zoon', '[bsn] is van mijn zoon'],
  ['123.456.782', '[bsn]'],
  ['1234-56-782', '[bsn]'],
  ['1 2 3 4 5 6 7 8 2', '[bsn]'],
  ['voor huis 12 123 456 782 graag', 'voor huis 12 [bsn] graag'],
  ['(BSN: 111222333)', '(BSN: [bsn])'],
  ['bsn123456789 is misschien verkeerd getypt', 'bsn[bsn] is misschien verkeerd getypt'],
  ['burgerservicenummer van mijn vader: 123456789', 'burgerservicenummer van mijn vader: [bsn]'],
  ['sofinummer 12345678', 'sofinummer [bsn]'],
  ['123456789 is mijn bsn', '[bsn] is mijn bsn'],
])('takes out the citizen service number of "%s"', (text, expected) => {
  expect(redact(text)).toEqual({ text: expected, kinds: ['bsn'] })
})

test.each([
  ['NL91ABNA0417164300', '[iban]'],
  ['rekening nl91 abna 0417 1643 00 graag', 'rekening [iban] graag'],
  ['NL91.ABNA.0417.1643.00', '[iban]'],
  ['stort op nl91abna0417164300.', 'stort op [iban].'],
  ['BE68 5390 0754 7034 uit belgië', '[iban] uit belgië'],
  ['DE89370400440532013000', '[iban]'],
  ['mijn iban is NL91 ABNA 0417 1643 01', 'mijn iban is [iban]'],
])('takes out the bank account of "%s"', (text, expected) => {
  expect(redact(text)).toEqual({ text: expected, kinds: ['iban'] })
})

test.each([
  ['paspoort NX1234567 is kwijt', 'paspoort [documentnummer] is kwijt'],
  ['id kaart ix12ab345 verlopen', 'id kaart [documentnummer] verlopen'],
  ['paspoortnummer: nkt rwp d37', 'paspoortnummer: [documentnummer]'],
  ['id-nummer VRBLD2031', 'id-nummer [documentnummer]'],
  ['gevonden: NKTRWPD37', 'gevonden: [documentnummer]'],
  ['rijbewijsnummer 1234567890 klopt niet', 'rijbewijsnummer [documentnummer] klopt niet'],
  ['mijn v-nummer is 1234567890', 'mijn v-nummer is [documentnummer]'],
  ['verblijfsvergunning V123AL568', 'verblijfsvergunning [documentnummer]'],
])('takes out the document number of "%s"', (text, expected) => {
  expect(redact(text)).toEqual({ text: expected, kinds: ['documentnummer'] })
})

test.each([
  'kvk nummer 12345678',
  'dossier 123.456.789 wat is dat',
  'bestelnummer 123 456 789',
  'de begroting is € 123.456.782',
  '123.456.782 euro subsidie',
  'op 18-3-2026 12 stembureaus',
  'zaaknummer Z-2026-001234',
  'status van zaak ZK2026001',
  'ZOMER2026 festival',
  'model2024 van het paspoort',
  'NEN2767 en ISO14001',
  'NL12 is geen rekening',
])('leaves the number in "%s"', (text) => {
  expect(redact(text)).toEqual({ text, kinds: [] })
})
