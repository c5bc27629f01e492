import type { Child } from 'hono/jsx'

export interface Column<Row> {
  title: string
  /** What stands in the cell. */
  cell: (row: Row) => Child
  /** Numbers stand to the right. */
  kind?: 'text' | 'number'
}

interface DataTableProps<Row> {
  /** What the table is about; hidden from sight when the page says it already. */
  caption: string
  captionHidden?: boolean
  /** The first column names the row. */
  columns: Column<Row>[]
  rows: Row[]
  /** Said when there are no rows. */
  empty: string
}

/** Rows and columns. On a narrow screen each row becomes a block in which every cell has its title. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <p class="ed-empty">{empty}</p>
  return (
    <table class="ed-table">
      <caption class={captionHidden ? 'vb-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, kind }) => (
            <th scope="col" class={kind === 'number' ? 'ed-table__number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, index) => (
              <Cell column={column} row={row} isFirst={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row, isFirst }: { column: Column<Row>; row: Row; isFirst: boolean }) {
  const className = column.kind === 'number' ? 'ed-table__number' : undefined
  if (isFirst)
    return (
      <th scope="row" class={className}>
        {column.cell(row)}
      </th>
    )
  return (
    <td class={className}>
      <span class="ed-table__label" aria-hidden="true">
        {column.title}
      </span>
      <span class="ed-table__value">{column.cell(row)}</span>
    </td>
  )
}
