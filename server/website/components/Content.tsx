import { raw } from 'hono/html'
import type { RootContent } from 'mdast'
import { contentToHtml } from '../../answer/render-content.ts'
import type { View } from '../create-view.ts'

/** Approved text. Wide tables scroll inside their own box, so that the page never does. */
export function Content({ view, content }: { view: View; content: RootContent[] }) {
  return <div class="vb-prose">{raw(wrapTables(contentToHtml(content), view.texts.table))}</div>
}

/** The HTML is sanitized: "<table>" in it can only be a table. */
function wrapTables(html: string, name: string): string {
  return html
    .replaceAll('<table>', `<div class="vb-table" role="group" aria-label="${name}" tabindex="0"><table>`)
    .replaceAll('</table>', '</table></div>')
}
