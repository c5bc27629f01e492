import type { Dialect } from '../channel-limits.ts'
import { type Mark, type Token, isGap, tokenText } from './token.ts'

/** Tokens in a dialect: every word escaped once, marks written around whole words only. */
export function printTokens(tokens: Token[], dialect: Dialect, ignored: Mark[] = []): string {
  return printBetween({}, tokens, 0, { dialect, ignored })
}

interface Printing {
  dialect: Dialect
  /** Marks that say nothing here: a heading is strong already. */
  ignored: Mark[]
}

/** What stands right before and right after. */
interface Neighbours {
  before?: Token | undefined
  after?: Token | undefined
}

/** @param depth how many marks have been written around these tokens already */
function printBetween(outer: Neighbours, tokens: Token[], depth: number, printing: Printing): string {
  let printed = ''
  for (let from = 0; from < tokens.length;) {
    const mark = markOf(tokens[from], depth)
    let to = from + 1
    while (to < tokens.length && markOf(tokens[to], depth) === mark) to++
    const run = tokens.slice(from, to)
    const neighbours = { before: tokens[from - 1] ?? outer.before, after: tokens[to] ?? outer.after }
    printed +=
      mark === undefined
        ? run
            .map((token, index) => printToken(token, neighboursIn(run, index, neighbours), printing))
            .join('')
        : printMarked(run, mark, depth, neighbours, printing)
    from = to
  }
  return printed
}

function neighboursIn(run: Token[], index: number, outer: Neighbours): Neighbours {
  return { before: run[index - 1] ?? outer.before, after: run[index + 1] ?? outer.after }
}

/** A run in one mark. White space at its ends stays outside, and a mark that would cut through a word is left out. */
function printMarked(run: Token[], mark: Mark, depth: number, outer: Neighbours, printing: Printing): string {
  const first = run.findIndex((token) => !isGap(token))
  if (first === -1) return run.map(tokenText).join('')
  const last = run.findLastIndex((token) => !isGap(token))
  const neighbours = { before: run[first - 1] ?? outer.before, after: run[last + 1] ?? outer.after }
  const inner = printBetween(neighbours, run.slice(first, last + 1), depth + 1, printing)
  const isGlued =
    clings(neighbours.before, endsInSign, depth) || clings(neighbours.after, startsWithSign, depth)
  const marked = isGlued || printing.ignored.includes(mark) ? inner : printing.dialect[mark](inner)
  const [start, end] = [run.slice(0, first), run.slice(last + 1)].map((gaps) => gaps.map(tokenText).join(''))
  return `${start}${marked}${end}`
}

function printToken(token: Token, { before, after }: Neighbours, printing: Printing): string {
  const { dialect } = printing
  switch (token.kind) {
    case 'word': {
      const opensLine = before === undefined || before.kind === 'break'
      const escaped = dialect.escape(token.text)
      const safe = after?.kind === 'link' ? (dialect.escapeAt?.('before-link', escaped) ?? escaped) : escaped
      return opensLine ? (dialect.escapeAt?.('line-start', safe) ?? safe) : safe
    }
    case 'space':
      return token.text
    case 'break':
      return dialect.lineBreak ?? '\n'
    case 'link':
      return dialect.link(printBetween({ before, after }, token.words, 0, printing), token.url)
  }
}

/** A break has no marks: on most platforms none may run over a line break. */
function markOf(token: Token | undefined, depth: number): Mark | undefined {
  return token === undefined || token.kind === 'break' ? undefined : token.marks[depth]
}

const startsWithSign = /^[\p{P}$+<=>^`|~]/u
const endsInSign = /[\p{P}$+<=>^`|~]$/u

/**
 * Whether what stands directly against a mark would spoil it: anything but punctuation, or markup of its own.
 * @param sign finds punctuation on the side of the mark
 */
function clings(neighbour: Token | undefined, sign: RegExp, depth: number): boolean {
  if (neighbour === undefined || neighbour.kind === 'break' || neighbour.kind === 'space') return false
  if (neighbour.kind === 'link' || neighbour.marks.length > depth) return true
  return !sign.test(neighbour.text)
}
