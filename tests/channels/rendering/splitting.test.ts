import { expect, test } from 'vitest'
import { plainDialect } from '../../../channels/rendering/dialects/plain.ts'
import { telegramHtmlDialect } from '../../../channels/rendering/dialects/telegram-html.ts'
import { whatsappDialect } from '../../../channels/rendering/dialects/whatsapp.ts'
import { renderFixedText } from '../../../channels/rendering/render-fixed-text.ts'
import { frameWith } from './test-limits.ts'

function split(markdown: string, text: number, dialect = plainDialect): string[] {
  return renderFixedText(markdown, 'nl', frameWith({ text, dialect })).map((part) => part.text)
}

test('what fits stays one part', () => {
  expect(split('Een alinea.\n\nNog een.', 30)).toEqual(['Een alinea.\n\nNog een.'])
})

test('nothing to say is no part', () => {
  expect(split('<!-- niets -->', 30)).toEqual([])
})

test('a text is cut between paragraphs', () => {
  expect(split('Eerste alinea. Met twee zinnen.\n\nTweede alinea.', 40)).toEqual([
    'Eerste alinea. Met twee zinnen.',
    'Tweede alinea.',
  ])
})

test('a paragraph that is too long is cut between sentences, and not after an abbreviation', () => {
  expect(split('Dit is zin een. Dit gaat bijv. over art. 3 van de wet. Dit is zin drie.', 58)).toEqual([
    'Dit is zin een. Dit gaat bijv. over art. 3 van de wet.',
    'Dit is zin drie.',
  ])
})

test('a sentence that is too long is cut between words', () => {
  expect(split('een twee drie vier vijf zes', 12)).toEqual(['een twee', 'drie vier', 'vijf zes'])
})

test('the sentences of a long paragraph fill up the part before it', () => {
  expect(split('Kort.\n\nDe eerste zin. De tweede zin. De derde zin.', 36)).toEqual([
    'Kort.\n\nDe eerste zin. De tweede zin.',
    'De derde zin.',
  ])
})

test('a heading and the line that announces a list go along with what follows', () => {
  expect(split('Een lange eerste alinea.\n\n# Kop\n\nU hebt nodig:\n\n- een paspoort', 45)).toEqual([
    'Een lange eerste alinea.',
    'Kop\n\nU hebt nodig:\n\n- een paspoort',
  ])
})

test('markup is written anew around every piece', () => {
  expect(split('**een _twee drie_ vier** vijf', 20, whatsappDialect)).toEqual([
    '*een _twee drie_*',
    '*vier* vijf',
  ])
  expect(split('**een & twee drie**', 22, telegramHtmlDialect)).toEqual([
    '<b>een &amp; twee</b>',
    '<b>drie</b>',
  ])
})

test('a link is never cut, with its words or within its address', () => {
  expect(split('een twee [drie vier](https://x.example/vijf) zes', 40)).toEqual([
    'een twee',
    'drie vier (https://x.example/vijf) zes',
  ])
  expect(split('een twee [drie vier](https://x.example/vijf) zes', 52, telegramHtmlDialect)).toEqual([
    'een twee',
    '<a href="https://x.example/vijf">drie vier</a> zes',
  ])
})

test('what stands against a word goes along with it', () => {
  expect(split('een (**twee**), drie', 14)).toEqual(['een (twee),', 'drie'])
  expect(split('kost €\u00A0100 per jaar', 9)).toEqual(['kost', '€\u00A0100 per', 'jaar'])
})

test('an address that does not fit beside its words gets a part of its own', () => {
  expect(split('Lees [deze pagina met alle uitleg](https://x.example/een-lang-adres).', 40)).toEqual([
    'Lees',
    'deze pagina met alle uitleg',
    'https://x.example/een-lang-adres.',
  ])
})

test('an address that fits nowhere is left out, its words stay', () => {
  expect(split('Lees [de uitleg](https://x.example/een-lang-adres).', 20)).toEqual(['Lees', 'de uitleg.'])
})

test('a word that is longer than a part is cut between characters', () => {
  expect(split('een 🙂🙂🙂🙂🙂🙂 twee', 8)).toEqual(['een', '🙂🙂🙂🙂', '🙂🙂', 'twee'])
})

test('a limit that nothing can meet still ends: one character per part', () => {
  expect(split('- ab [c](https://x.example)', 0)).toEqual(['- a', 'b', 'c'])
})

test('an item that goes on in the next part has no sign and no indentation there', () => {
  expect(split('1. Zin een. Zin twee.\n   - onder\n2. Zin drie.', 18)).toEqual([
    '1. Zin een.',
    'Zin twee.\n- onder',
    '2. Zin drie.',
  ])
})

test('the platform decides what counts: bytes', () => {
  const limits = { text: 10, measure: (text: string) => Buffer.byteLength(text) }
  const parts = renderFixedText('ééé ééé ééé', 'nl', frameWith(limits))
  expect(parts.map(({ text }) => text)).toEqual(['ééé', 'ééé', 'ééé'])
})

test('the version without markup fits as well, because it is sent when the other is refused', () => {
  const parts = renderFixedText(
    '[een](https://x.example/een) [twee](https://x.example/twee)',
    'nl',
    frameWith({ text: 40, measure: withoutTags, dialect: telegramHtmlDialect }),
  )
  expect(parts.map(({ plain }) => plain)).toEqual([
    'een (https://x.example/een)',
    'twee (https://x.example/twee)',
  ])
})

/** As Telegram counts. */
function withoutTags(text: string): number {
  return text.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '.').length
}
