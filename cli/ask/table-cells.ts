import type { PhrasingContent, Table } from 'mdast'

/** A table's cells, row by row; the first row is the head. */
export function tableCells(table: Table): PhrasingContent[][][] {
  return table.children.map((row) => row.children.map((cell) => cell.children))
}

/** Per column the number of characters of its longest cell. */
export function columnWidths(rows: string[][]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  )
}

/** Narrows the widest columns until all fit in the width; a column keeps at least 8 characters. */
export function fitColumns(widths: number[], available: number): number[] {
  const narrowest = 8
  const fitted = [...widths]
  for (let excess = fitted.reduce((sum, width) => sum + width, 0) - available; excess > 0; excess--) {
    const widest = Math.max(...fitted)
    if (widest <= narrowest) break
    fitted[fitted.lastIndexOf(widest)] = widest - 1
  }
  return fitted
}
