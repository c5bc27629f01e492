import type { Language } from '../../server/question.ts'
import type { Block } from './block.ts'
import { breakWord } from './break-word.ts'
import { cutBlock } from './cut-block.ts'
import { sentenceEnds, wordEnds } from './sentence-ends.ts'

/** Whether blocks can be sent as one part. */
export type Fits = (blocks: Block[]) => boolean

/**
 * Blocks over as many parts as they need: cut between paragraphs, within a paragraph that is too long between
 * sentences, within such a sentence between words. A single word that is too long (no real word is) is cut last of all.
 */
export function splitBlocks(blocks: Block[], fits: Fits, language: Language): Block[][] {
  if (fits(blocks)) return blocks.length > 0 ? [blocks] : []
  const parts: Block[][] = []
  let current: Block[] = []
  const waiting = blocks.toReversed()

  /** Ends a part; what announces the next block goes along to the next part. */
  function endPart(): void {
    const last = current.findLastIndex((block) => block.keepsWithNext !== true)
    parts.push(last === -1 ? current : current.slice(0, last + 1))
    current = last === -1 ? [] : current.slice(last + 1)
  }

  for (let block = waiting.pop(); block; block = waiting.pop()) {
    const before = current
    if (fits([...before, block])) {
      current = [...before, block]
      continue
    }
    const startsPart = before.length === 0
    const cut =
      startsPart || !fits([block])
        ? cutBlock(block, sentenceEnds(block.tokens, language), (piece) => fits([...before, piece]))
        : undefined
    if (!cut && !startsPart) {
      endPart()
      waiting.push(block)
      continue
    }
    const [piece, rest] =
      cut ?? cutBlock(block, wordEnds(block.tokens), (part) => fits([part])) ?? breakWord(block, fits)
    if (rest.tokens.length > 0) waiting.push(rest)
    if (!piece) continue
    parts.push([...before, piece])
    current = []
  }
  if (current.length > 0) parts.push(current)
  return parts
}
