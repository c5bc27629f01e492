import * as fc from 'fast-check'
import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Content with every kind of node that an editor can write, with signs that mean something to some platform. */
export interface RandomContent {
  content: RootContent[]
  /** The words outside tables in reading order; each stands in the content once. */
  words: string[]
  /** The words in tables; those of the head are shown once per row. */
  cellWords: string[]
  /** The links: their words and their address, which no other link has. */
  links: { words: string; url: string }[]
}

const signs = fc.string({
  unit: fc.constantFrom(...'*_~`<>&"\'[]()#+-.!|\\=:;/@{}'.split(''), '&amp;', 'é', '€', '🙂', '1', 'x'),
  maxLength: 3,
})
/** Words become unique later: only then is their order certain. */
const word = fc.tuple(signs, signs).map(([before, after]) => `${before}§${after}`)
const text = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words): PhrasingContent => ({ type: 'text', value: words.join(' ') }))
const space: PhrasingContent = { type: 'text', value: ' ' }

function marked(type: 'strong' | 'emphasis', children: PhrasingContent[]): PhrasingContent {
  return { type, children }
}

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  phrasing: fc
    .array(fc.tuple(tie('node'), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 3 })
    // Now and then nothing stands between two nodes.
    .map((nodes) => nodes.flatMap(([node, gap]) => (gap === 0 ? [node] : [node, space]))),
  node: fc.oneof(
    { maxDepth: 2 },
    text,
    word.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    text.map((words): PhrasingContent => ({ type: 'link', url: '', children: [words] })),
    fc.constant<PhrasingContent>({ type: 'break' }),
    fc
      .tuple(fc.constantFrom('strong' as const, 'emphasis' as const), tie('phrasing'))
      .map(([type, inner]) => marked(type, inner)),
  ),
}))

const cell = fc
  .tuple(text, phrasing)
  .map(([first, others]) => ({ type: 'tableCell' as const, children: [first, space, ...others] }))
const row = fc.tuple(cell, cell).map((children) => ({ type: 'tableRow' as const, children }))

const { block } = fc.letrec<{ block: BlockContent; blocks: BlockContent[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 2 },
    phrasing.map((children): BlockContent => ({ type: 'paragraph', children })),
    phrasing.map((children): BlockContent => ({ type: 'heading', depth: 2, children })),
    fc
      .array(row, { minLength: 2, maxLength: 3 })
      .map((children): BlockContent => ({ type: 'table', children })),
    fc
      .tuple(fc.boolean(), fc.boolean(), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }))
      .map(([ordered, spread, entries]): BlockContent => ({
        type: 'list',
        ordered,
        spread,
        children: entries.map((children) => ({ type: 'listItem', spread, children })),
      })),
    tie('blocks').map((children): BlockContent => ({ type: 'blockquote', children })),
  ),
}))

export const randomContent: fc.Arbitrary<RandomContent> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => nameWords(structuredClone(blocks)))

function nameWords(content: RootContent[]): RandomContent {
  const named: RandomContent = { content, words: [], cellWords: [], links: [] }
  let count = 0
  const nameIn = (root: Nodes, words: string[]) =>
    visit(root, ['text', 'inlineCode'], (node) => {
      if (node.type !== 'text' && node.type !== 'inlineCode') return
      node.value = node.value.replaceAll('§', () => `w${count++}z`)
      words.push(...node.value.split(' ').filter(Boolean))
    })
  const root: Root = { type: 'root', children: content }
  visit(root, 'table', (table) => nameIn(table, named.cellWords))
  visit(root, ['text', 'inlineCode', 'table'], (node) => {
    if (node.type === 'table') return SKIP
    nameIn(node, named.words)
    return undefined
  })
  visit(root, 'link', (link) => {
    link.url = `https://x${named.links.length}.example/a_b?c=(${named.links.length})&d="*`
    named.links.push({ words: textOf(link), url: link.url })
  })
  return named
}
