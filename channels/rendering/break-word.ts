import type { Block } from './block.ts'
import { halveBlock } from './cut-block.ts'
import { linkAddress } from './link-address.ts'
import type { Fits } from './split-blocks.ts'
import { wordTokens } from './to-tokens.ts'
import { type Mark, type Token, tokensText } from './token.ts'

type Link = Extract<Token, { kind: 'link' }>

/**
 * The last resort, for a block that starts with something without white space that fills more than a whole part.
 * Things that stand against each other are parted; a link becomes its words and its address, the address left out when
 * it does not fit by itself; a word is cut between characters.
 * @returns what fits, if anything does yet, and the rest
 */
export function breakWord(block: Block, fits: Fits): [Block | undefined, Block] {
  const [first, ...others] = block.tokens
  if (!first) return [undefined, block]
  if (others.length > 0) {
    const [alone, rest] = halveBlock(block, 1)
    if (fits([alone])) return [alone, rest]
  }
  if (first.kind === 'link')
    return [undefined, { ...block, tokens: [...loosenLink(first, block, fits), ...others] }]
  if (first.kind !== 'word') return [undefined, { ...block, tokens: others }]
  const length = fittingLength(first.text, (text) => fits([{ ...block, tokens: [{ ...first, text }] }]))
  const [piece] = halveBlock({ ...block, tokens: [{ ...first, text: first.text.slice(0, length) }] }, 1)
  const remainder = first.text.slice(length)
  const remaining: Token[] = remainder === '' ? others : [{ ...first, text: remainder }, ...others]
  const [, rest] = halveBlock({ ...block, tokens: remaining }, 0)
  return [piece, rest]
}

function loosenLink(link: Link, block: Block, fits: Fits): Token[] {
  const words = link.words.map((token) => withMarks(token, link.marks))
  const address = link.url.replace(/^(?:mailto|tel):/, '')
  if (linkAddress(link.url, tokensText(link.words)) === undefined) return words
  const bare: Token = { ...link, words: wordTokens(address) }
  if (!fits([{ ...block, tokens: [bare] }])) return words
  return [...words, { kind: 'space', text: ' ', marks: link.marks }, bare]
}

function withMarks(token: Token, marks: Mark[]): Token {
  return token.kind === 'break' ? token : { ...token, marks: [...new Set([...marks, ...token.marks])] }
}

/** The length of the longest start of a word that fits: at least one character, or nothing would ever be sent. */
function fittingLength(word: string, fits: (start: string) => boolean): number {
  const ends = [...new Intl.Segmenter().segment(word)].map(({ index, segment }) => index + segment.length)
  let fitting = ends[0] ?? word.length
  for (let low = 0, high = ends.length - 1; low <= high;) {
    const middle = Math.floor((low + high) / 2)
    const end = ends[middle] ?? word.length
    if (fits(word.slice(0, end))) {
      fitting = Math.max(fitting, end)
      low = middle + 1
    } else high = middle - 1
  }
  return fitting
}
