import type { Heading, List, Paragraph, RootContent } from 'mdast'
import type { Block, Lead } from './block.ts'
import { tableBlocks } from './table-blocks.ts'
import { oneLine, toTokens, wordTokens } from './to-tokens.ts'
import { type Token, isGap, tokensText } from './token.ts'

/** Content as blocks, in reading order. Expects tidy content (see `tidyContent`). */
export function toBlocks(content: RootContent[], leads: Lead[] = []): Block[] {
  return content
    .flatMap((node): Block[] => {
      switch (node.type) {
        case 'paragraph':
          return [paragraphBlock(node, leads)]
        case 'heading':
          return [headingBlock(node, leads)]
        case 'list':
          return listBlocks(node, leads)
        case 'table':
          return tableBlocks(node, leads)
        case 'blockquote':
          return toBlocks(node.children, [...leads, { kind: 'quote' }])
        case 'code':
          return [{ leads, tokens: codeTokens(node.value) }]
        default:
          return []
      }
    })
    .map((block) => ({ ...block, tokens: withoutLooseGaps(block.tokens) }))
    .filter(({ tokens }) => tokens.length > 0)
}

/** One gap between two words, none around them. */
function withoutLooseGaps(tokens: Token[]): Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    const last = kept.at(-1)
    if (token.kind === 'space' && (last === undefined || isGap(last))) continue
    // A line may be empty, but does not end in a space.
    if (token.kind === 'break' && last?.kind === 'space') kept.pop()
    if (token.kind !== 'break' || kept.length > 0) kept.push(token)
  }
  return kept.slice(0, kept.findLastIndex((token) => !isGap(token)) + 1)
}

/** A heading is one line: no platform's markup runs over a line break. */
function headingBlock(node: Heading, leads: Lead[]): Block {
  return { leads, tokens: oneLine(toTokens(node.children)), isHeading: true, keepsWithNext: true }
}

function paragraphBlock(node: Paragraph, leads: Lead[]): Block {
  const tokens = toTokens(node.children)
  const isAnnouncement = tokensText(tokens).trimEnd().endsWith(':') || tokens.every(isMarked)
  return { leads, tokens, ...(isAnnouncement ? { keepsWithNext: true } : {}) }
}

/** A paragraph of nothing but marked words is a title. */
function isMarked(token: Token): boolean {
  return token.kind === 'break' || token.kind === 'space' || token.marks.length > 0
}

function listBlocks(list: List, leads: Lead[]): Block[] {
  const isTight = list.spread !== true
  return list.children.flatMap((entry, index) => {
    const number = list.ordered === true ? { number: (list.start ?? 1) + index } : {}
    const inner = entry.children.flatMap((child) => {
      const blocks = toBlocks([child], [...leads, { kind: 'item', ...number, isFirst: false }])
      return child.type === 'list' ? tightenFirst(blocks) : blocks
    })
    const [first, ...others] = inner
    if (!first) return []
    const opening: Block = { ...first, leads: openItem(first.leads, leads.length) }
    return [isTight && index > 0 ? { ...opening, isTight } : opening, ...others]
  })
}

/** A list within an item stands right under the item's own words. */
function tightenFirst([first, ...others]: Block[]): Block[] {
  return first ? [{ ...first, isTight: true }, ...others] : []
}

function openItem(leads: Lead[], at: number): Lead[] {
  return leads.map((lead, index) =>
    index === at && lead.kind === 'item' ? { ...lead, isFirst: true } : lead,
  )
}

/** The indentation becomes part of the first word: with ordinary spaces it would mean something, or get lost. */
function codeTokens(code: string): Token[] {
  return code
    .replaceAll('\t', '    ')
    .split('\n')
    .flatMap((line, index): Token[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...wordTokens(
        line.replace(/^ +/, (indentation) => '\u00A0'.repeat(indentation.length)),
        ['code'],
      ),
    ])
}
