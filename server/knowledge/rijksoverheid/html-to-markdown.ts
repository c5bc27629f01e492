import type { Element, Root } from 'hast'
import type { RootContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const converter = unified().use(rehypeParse, { fragment: true }).use(liftCaptions).use(rehypeRemark).freeze()

/** Markdown has six levels of headings; what lies deeper gets the last. */
const headingDepths = [1, 2, 3, 4, 5, 6] as const

/**
 * HTML of an answer to mdast: tables, nested lists and links are kept.
 * @param highestHeading the level that the highest heading in the HTML gets (2 is a section)
 */
export function htmlToMarkdown(html: string, highestHeading: 2 | 3): RootContent[] {
  const tree = converter.runSync(converter.parse(html))
  const depths: number[] = []
  visit(tree, 'heading', (heading) => void depths.push(heading.depth))
  const shift = highestHeading - Math.min(...depths, 6)
  visit(tree, 'heading', (heading) => {
    heading.depth = headingDepths[Math.max(highestHeading, heading.depth + shift) - 1] ?? 6
  })
  return tree.children
}

/** Markdown has no captions: a table's caption becomes a paragraph before it. */
function liftCaptions() {
  return (tree: Root) => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || index === undefined || !parent) return
      const caption = table.children.find(
        (child): child is Element => child.type === 'element' && child.tagName === 'caption',
      )
      if (!caption) return
      table.children = table.children.filter((child) => child !== caption)
      parent.children.splice(index, 0, { ...caption, tagName: 'p' })
      return index + 2
    })
  }
}
