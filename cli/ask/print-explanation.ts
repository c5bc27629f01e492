import type { ExplainedArticle, Explanation } from './explain-question.ts'
import { columnWidths } from './table-cells.ts'

/** What the analysis calls a reading, in words that say more. */
const reasons: Record<ExplainedArticle['woorden'][number]['reden'], string> = {
  woord: 'zelfde woord',
  aaneen: 'twee woorden aaneen',
  deel: 'deel van een woord',
  typfout: 'typfout verbeterd',
  begrip: 'zelfde begrip',
  verwant: 'verwant begrip',
  vraagsoort: 'zelfde soort vraag',
}

/** An explanation as tables for a person. */
export function printExplanation(explanation: Explanation): string {
  const { begrepen, taal, besluit, zekerheid, beantwoordbaar, drempels, artikelen } = explanation
  const from = (limit: number | undefined, what: string) =>
    limit === undefined ? '' : ` (${what} vanaf ${decimal(limit)})`
  const summary = [
    `Begrepen:       ${begrepen} [${taal}]`,
    `Besluit:        ${besluit}`,
    `Zekerheid:      ${decimal(zekerheid)}${from(drempels?.antwoord, 'antwoord')}`,
    `Beantwoordbaar: ${decimal(beantwoordbaar)}${from(drempels?.keuze, 'keuze')}`,
  ].join('\n')
  return [summary, ...artikelen.map(printArticle)].join('\n\n')
}

function printArticle(
  { vraag, bestand, punten, gekoppeldeVraag, woorden }: ExplainedArticle,
  index: number,
): string {
  const heading = `${index + 1}. ${vraag}  ${decimal(punten)} punten  ${bestand}`
  const linked = gekoppeldeVraag === undefined ? [] : [`   lijkt op de gekoppelde vraag "${gekoppeldeVraag}"`]
  const head = ['woord', 'gevonden als', 'waarom', 'punten']
  const rows = [
    head,
    ...woorden.map(({ woord, gevonden, reden, punten: given }) => [
      woord,
      gevonden,
      reasons[reden],
      decimal(given),
    ]),
  ]
  const widths = columnWidths(rows)
  const lines = rows.map((row) => `   ${row.map((cell, column) => pad(cell, column, widths)).join('  ')}`)
  return [heading, ...linked, ...lines].join('\n')
}

/** Text to the left, the last column's numbers to the right. */
function pad(cell: string, column: number, widths: number[]): string {
  const width = widths[column] ?? 0
  return column === widths.length - 1 ? cell.padStart(width) : cell.padEnd(width)
}

const decimals = new Intl.NumberFormat('nl', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function decimal(value: number): string {
  return decimals.format(value)
}
