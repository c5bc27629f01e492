import type { Block } from './block.ts'
import { isGap } from './token.ts'

/**
 * A block in two: as much as fits, and the rest.
 * @param ends where it may be cut, in order
 * @returns nothing when not even the first piece fits
 */
export function cutBlock(
  block: Block,
  ends: number[],
  fits: (piece: Block) => boolean,
): [Block, Block] | undefined {
  let fitting: [Block, Block] | undefined
  // Longer pieces take more room, so the longest that fits is found by halving.
  for (let low = 0, high = ends.length - 1; low <= high;) {
    const middle = Math.floor((low + high) / 2)
    const halves = halveBlock(block, ends[middle] ?? 0)
    if (fits(halves[0])) {
      fitting = halves
      low = middle + 1
    } else high = middle - 1
  }
  return fitting
}

/** A block in two, without the white space at the cut; the second opens no item. */
export function halveBlock(block: Block, at: number): [Block, Block] {
  const { keepsWithNext, ...first } = block
  const before = block.tokens.slice(0, at)
  const after = block.tokens.slice(at)
  return [
    { ...first, tokens: before.slice(0, before.findLastIndex((token) => !isGap(token)) + 1) },
    {
      ...first,
      ...(keepsWithNext === undefined ? {} : { keepsWithNext }),
      tokens: after.slice(
        Math.max(
          0,
          after.findIndex((token) => !isGap(token)),
        ),
      ),
      leads: block.leads.map((lead) => (lead.kind === 'item' ? { ...lead, isFirst: false } : lead)),
    },
  ]
}
