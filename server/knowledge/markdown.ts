import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze()
const printer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze()

/** Markdown (with tables and a YAML front matter) to mdast. Never throws: any text is Markdown. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/** mdast to Markdown. */
export function printMarkdown(content: RootContent[]): string {
  return printer.stringify({ type: 'root', children: content }).trim()
}

/** The words of some content, blocks parted by line breaks, without any markup. */
export function plainText(content: RootContent[]): string {
  return content.map(blockText).filter(Boolean).join('\n')
}

function blockText(node: RootContent): string {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'table')
    return plainText(node.children)
  if (node.type === 'tableRow') return node.children.map((cell) => textOf(cell)).join(' | ')
  return textOf(node)
}
