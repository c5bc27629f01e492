import type { Dialect } from '../channel-limits.ts'
import type { Block, Lead } from './block.ts'
import { printTokens } from './print-tokens.ts'

/** Blocks as one text in a dialect, well-formed by itself. */
export function printBlocks(blocks: Block[], dialect: Dialect): string {
  return outdent(blocks)
    .map((block, index, all) => `${gapBetween(all[index - 1], block, dialect)}${printBlock(block, dialect)}`)
    .join('')
}

/** A line break or an empty line; an empty line within a quote belongs to the quote. */
function gapBetween(before: Block | undefined, block: Block, dialect: Dialect): string {
  if (!before) return ''
  if (block.isTight && !losesItsList(before, block)) return '\n'
  const own = block.leads.findIndex(
    (lead, index) => lead.kind !== before.leads[index]?.kind || opensItem(lead),
  )
  const shared = own === -1 ? block.leads : block.leads.slice(0, own)
  const quoted = shared.slice(0, shared.findLastIndex(({ kind }) => kind === 'quote') + 1)
  return `\n${quoted
    .map((lead) => printLead(lead, dialect, false))
    .join('')
    .trimEnd()}\n`
}

/**
 * Whether the items before this one are in an earlier part: then only words stand above it, and a number right under
 * words is read as part of them (CommonMark 5.2: only a 1 may interrupt a paragraph).
 */
function losesItsList(before: Block, block: Block): boolean {
  const at = block.leads.findIndex(opensItem)
  const lead = block.leads[at]
  return lead?.kind === 'item' && (lead.number ?? 1) !== 1 && before.leads[at]?.kind !== 'item'
}

function opensItem(lead: Lead): boolean {
  return lead.kind === 'item' && lead.isFirst
}

/**
 * Takes away the indentation under an item that stands in an earlier part: here is no item to stand under (and in
 * Markdown it would be code).
 */
function outdent(blocks: Block[]): Block[] {
  let orphaned = blocks[0]?.leads.map((_, index) => index) ?? []
  return blocks.map((block) => {
    orphaned = orphaned.filter((index) => standsUnderItem(block.leads[index]))
    if (orphaned.length === 0) return block
    return { ...block, leads: block.leads.filter((_, index) => !orphaned.includes(index)) }
  })
}

function standsUnderItem(lead: Lead | undefined): boolean {
  return lead?.kind === 'item' && !lead.isFirst
}

function printBlock({ leads, tokens, isHeading }: Block, dialect: Dialect): string {
  const first = leads.map((lead) => printLead(lead, dialect, true)).join('')
  const next = leads.map((lead) => printLead(lead, dialect, false)).join('')
  const text = isHeading
    ? dialect.heading(printTokens(tokens, dialect, ['strong']))
    : printTokens(tokens, dialect)
  return first + (next === '' ? text : text.replaceAll('\n', `\n${next}`))
}

function printLead(lead: Lead, dialect: Dialect, isFirstLine: boolean): string {
  if (lead.kind === 'quote') return dialect.escape('> ')
  const sign = lead.number === undefined ? dialect.bullet : `${lead.number}. `
  return lead.isFirst && isFirstLine ? sign : ' '.repeat(sign.length)
}
