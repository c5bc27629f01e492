import type { RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** Elements within a line: their words stand against the words around them. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
const unreadElements = new Set(['script', 'style', 'template', 'title'])

/**
 * The words of a piece of HTML, without tags, scripts and comments.
 * @returns the lines that have words
 */
export function htmlLines(html: string): string[] {
  return textOf(parser.parse(html).children)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
}

function textOf(nodes: RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
      if (node.type !== 'element' || unreadElements.has(node.tagName)) return ''
      const inner = textOf(node.children)
      return inlineElements.has(node.tagName) ? inner : `\n${inner}\n`
    })
    .join('')
}
