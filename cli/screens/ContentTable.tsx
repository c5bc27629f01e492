/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { PhrasingContent, Table } from 'mdast'
import { inlineText } from '../ask/inline-text.ts'
import { columnWidths, fitColumns, tableCells } from '../ask/table-cells.ts'
import { Inline } from './Inline.tsx'

interface ContentTableProps {
  table: Table
  /** Columns to stay within. */
  width: number
}

const columnGap = 2

/** A table whose columns share the width; long cells wrap within their column. */
export function ContentTable({ table, width }: ContentTableProps) {
  const [head = [], ...rows] = tableCells(table)
  const natural = columnWidths([head, ...rows].map((row) => row.map(inlineText)))
  const widths = fitColumns(natural, width - columnGap * (natural.length - 1))
  const total = widths.reduce((sum, column) => sum + column, columnGap * (widths.length - 1))
  return (
    <Box flexDirection="column">
      <TableRow cells={head} widths={widths} bold />
      <Text dimColor>{'─'.repeat(total)}</Text>
      {rows.map((cells, index) => (
        <TableRow key={index} cells={cells} widths={widths} />
      ))}
    </Box>
  )
}

interface TableRowProps {
  cells: PhrasingContent[][]
  widths: number[]
  bold?: boolean
}

function TableRow({ cells, widths, bold = false }: TableRowProps) {
  return (
    <Box gap={columnGap}>
      {cells.map((cell, index) => (
        <Box key={index} width={widths[index] ?? 0} flexShrink={0}>
          <Text bold={bold}>
            <Inline content={cell} />
          </Text>
        </Box>
      ))}
    </Box>
  )
}
