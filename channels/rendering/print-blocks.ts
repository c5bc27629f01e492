import type { Dialect } from '../channel.ts'
import type { Block, Lead } from './block.ts'
import { printTokens } from './print-tokens.ts'

/** Blocks as one text in a dialect, well-formed by itself. */
export function printBlocks(blocks: Block[], dialect: Dialect): string {
  return outdent(blocks)
    .map((block, index) => `${index === 0 ? '' : block.isTight ? '\n' : '\n\n'}${printBlock(block, dialect)}`)
    .join('')
}

/**
 * Takes away the indentation under an item that stands in an earlier part: a text that starts indented has no item
 * to stand under (and would be code in Markdown).
 */
function outdent(blocks: Block[]): Block[] {
  let excess = Infinity
  return blocks.map((block) => {
    excess = Math.min(excess, indentation(block.leads))
    return excess === 0 ? block : { ...block, leads: block.leads.slice(excess) }
  })
}

/** How many items, from the outside in, the block only stands under. */
function indentation(leads: Lead[]): number {
  const at = leads.findIndex((lead) => lead.kind === 'quote' || lead.isFirst)
  return at === -1 ? leads.length : at
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
