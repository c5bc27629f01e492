import type { Table, TableRow } from 'mdast'
import type { Block, Lead } from './block.ts'
import { toTokens } from './to-tokens.ts'
import { type Token, tokensText } from './token.ts'

/** A table for where there are no columns: an item per row, in it a line "heading: value" per cell. */
export function tableBlocks(table: Table, leads: Lead[]): Block[] {
  const [head, ...rows] = table.children
  if (!head) return []
  if (rows.length === 0) return [{ leads, tokens: joinLines(cellTokens(head)) }]
  const titles = cellTokens(head)
  return rows.map((row, index) => ({
    leads: [...leads, { kind: 'item', isFirst: true }],
    tokens: joinLines(cellTokens(row).map((cell, column) => cellLine(titles[column] ?? [], cell))),
    isTight: index > 0,
  }))
}

/** "Heading: value"; a heading that ends in a sign of its own gets no colon, an empty cell no line. */
function cellLine(title: Token[], cell: Token[]): Token[] {
  if (tokensText(cell).trim() === '') return []
  const words = tokensText(title).trim()
  if (words === '') return cell
  const colon: Token[] = /[:?!.]$/.test(words) ? [] : [{ kind: 'word', text: ':', marks: [] }]
  return [...title, ...colon, { kind: 'space', text: ' ', marks: [] }, ...cell]
}

function cellTokens(row: TableRow): Token[][] {
  return row.children.map((cell) => toTokens(cell.children))
}

function joinLines(lines: Token[][]): Token[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): Token[] => (index === 0 ? line : [{ kind: 'break' }, ...line]))
}
