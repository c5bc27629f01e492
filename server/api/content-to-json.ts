import type { RootContent } from 'mdast'
import { contentToHtml, contentToMarkdown, contentToText } from '../answer/render-content.ts'

/** Content in the three forms the API gives; the links in it must be whole addresses already. */
export function contentToJson(content: RootContent[]): { markdown: string; html: string; tekst: string } {
  return { markdown: contentToMarkdown(content), html: contentToHtml(content), tekst: contentToText(content) }
}
