interface PaginationProps {
  /** The address of the list, without the host and without a query. */
  path: string
  /** The filters, which every page keeps. */
  query?: Record<string, string | undefined>
  /** The page that is shown; the first is 1. */
  current: number
  total: number
}

/** To the pages before and after. Nothing when there is one page. The page's number is in `pagina`. */
export function Pagination({ path, query = {}, current, total }: PaginationProps) {
  if (total <= 1) return null
  const address = (number: number) => {
    const filled = Object.entries({ ...query, pagina: number === 1 ? undefined : String(number) })
    const parameters = new URLSearchParams(
      filled.filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString()
    return parameters === '' ? path : `${path}?${parameters}`
  }
  return (
    <nav class="ed-pagination" aria-label="Pagina’s">
      {current > 1 ? (
        <a href={address(current - 1)} rel="prev">
          Vorige pagina
        </a>
      ) : null}
      <span>
        Pagina {current} van {total}
      </span>
      {current < total ? (
        <a href={address(current + 1)} rel="next">
          Volgende pagina
        </a>
      ) : null}
    </nav>
  )
}
