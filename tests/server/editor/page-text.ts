/** What someone reads on a page: the words of its content, without the marks, each space once. */
export async function readPage(response: Response): Promise<string> {
  return textOf(/<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? '')
}

/** The rows of the table with this caption: the words of each cell. */
export function tableRows(page: string, caption: string): string[][] {
  const table = page.split('<table').find((part) => part.includes(`>${caption}</caption>`)) ?? ''
  const body = table.split('<tbody>')[1]?.split('</table>')[0] ?? ''
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      row
        .split(/<\/t[hd]>/)
        .slice(0, -1)
        .map(cellText),
    )
}

/** Without the title that a cell shows on a narrow screen. */
function cellText(html: string): string {
  return textOf(html.replace(/<span class="ed-table__label"[^>]*>.*?<\/span>/, ''))
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
