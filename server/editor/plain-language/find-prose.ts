import type { Nodes, Root } from 'mdast'
import { parseMarkdown } from '../../knowledge/markdown.ts'

/** Running text of one block, with for every character its place in the Markdown it came from. */
export interface Prose {
  text: string
  /** Offsets in the Markdown, one for each character of `text` and one for its end. */
  offsets: number[]
  /** Headings and cells hold no whole sentences. */
  isSentences: boolean
  /** The writer marked a long sentence as meant, with the comment `<!-- lange zin -->`. */
  allowsLong: boolean
}

/** The blocks of text in a Markdown body: paragraphs, entries of lists, headings, cells; no code, no addresses. */
export function findProse(body: string): Prose[] {
  const blocks: Prose[] = []
  visit(parseMarkdown(body), blocks, body)
  return blocks.filter(({ text }) => text.trim() !== '')
}

function visit(node: Root | Nodes, blocks: Prose[], body: string): void {
  if (!('children' in node)) return
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') {
    for (const child of node.children) visit(child, blocks, body)
    return
  }
  const prose: Prose = { text: '', offsets: [], isSentences: node.type === 'paragraph', allowsLong: false }
  collect(node, prose, body)
  prose.offsets.push((prose.offsets.at(-1) ?? 0) + 1)
  blocks.push(prose)
}

function collect(node: Nodes, prose: Prose, body: string): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  if (node.type === 'text') addText(node.value, body.slice(start, end), start, prose)
  else if (node.type === 'break') addText(' ', ' ', start, prose)
  // Code counts as one word.
  else if (node.type === 'inlineCode') addText('x'.repeat(end - start), body.slice(start, end), start, prose)
  else if (node.type === 'html') prose.allowsLong ||= /^<!--\s*lange zin\s*-->$/.test(node.value)
  else if ('children' in node) for (const child of node.children) collect(child, prose, body)
}

/** Escapes and entities are longer in the Markdown than in the text: the next equal character sets the place right. */
function addText(value: string, source: string, start: number, prose: Prose): void {
  let at = 0
  for (const character of value.split('')) {
    const found = source.indexOf(character, at)
    if (found !== -1 && (found === at || value.length !== source.length)) at = found
    prose.offsets.push(start + at)
    prose.text += character === '\n' ? ' ' : character
    at++
  }
}
