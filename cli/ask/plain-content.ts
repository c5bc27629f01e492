import type { List, RootContent, Table } from 'mdast'
import { inlineText } from './inline-text.ts'
import { columnWidths, tableCells } from './table-cells.ts'

/** Content as text without styling: lists keep their signs, tables their columns, links their addresses. */
export function plainContent(content: RootContent[]): string {
  return content.map(plainBlock).filter(Boolean).join('\n\n')
}

function plainBlock(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.children)
    case 'list':
      return plainList(node)
    case 'blockquote':
      return indent(plainContent(node.children), '> ', '> ')
    case 'table':
      return plainTable(node)
    case 'code':
      return indent(node.value, '    ', '    ')
    case 'thematicBreak':
      return '---'
    default:
      return ''
  }
}

function plainList(list: List): string {
  const first = list.start ?? 1
  const entries = list.children.map((entry, index) => {
    const sign = list.ordered === true ? `${first + index}. ` : '- '
    // A list in a list stands right under its sentence; further paragraphs get an empty line.
    const text = entry.children
      .map((child, at) => `${at > 0 && child.type !== 'list' ? '\n' : ''}${plainBlock(child)}`)
      .join('\n')
    return indent(text, sign, ' '.repeat(sign.length))
  })
  return entries.join(list.spread === true ? '\n\n' : '\n')
}

function plainTable(table: Table): string {
  const rows = tableCells(table).map((cells) => cells.map((cell) => inlineText(cell)))
  const widths = columnWidths(rows)
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n')
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n')
}
