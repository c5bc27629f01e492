import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Mark, type Token, isGap } from './token.ts'

/** The words within a paragraph as tokens. Expects tidy content (see `tidyContent`). */
export function toTokens(content: PhrasingContent[], marks: Mark[] = []): Token[] {
  return content.flatMap((node): Token[] => {
    switch (node.type) {
      case 'text':
        return wordTokens(node.value.replace(/[ \t\r\n]+/g, ' '), marks)
      case 'inlineCode':
        return wordTokens(node.value, withMark(marks, 'code'))
      case 'break':
        return [{ kind: 'break' }]
      case 'strong':
      case 'emphasis':
        return toTokens(node.children, withMark(marks, node.type))
      case 'link':
        return linkTokens(toTokens(node.children), node.url, marks)
      default:
        return 'children' in node ? toTokens(node.children, marks) : wordTokens(textOf(node), marks)
    }
  })
}

/** Text as words and the white space between them, exactly as it is. A no-break space is part of its word. */
export function wordTokens(text: string, marks: Mark[] = []): Token[] {
  return [...text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)].map(([piece]) => ({
    kind: /^[ \t\r\n]/.test(piece) ? 'space' : 'word',
    text: piece,
    marks,
  }))
}

/** Tokens with a space for every line break. */
export function oneLine(tokens: Token[]): Token[] {
  return tokens.map((token) => (token.kind === 'break' ? { kind: 'space', text: ' ', marks: [] } : token))
}

/** A link without words shows its address. */
function linkTokens(words: Token[], url: string, marks: Mark[]): Token[] {
  const hasWords = words.some((token) => !isGap(token))
  const shown = hasWords ? oneLine(words) : wordTokens(url.replace(/^(?:mailto|tel):/, ''))
  return [{ kind: 'link', url, words: shown, marks }]
}

function withMark(marks: Mark[], mark: Mark): Mark[] {
  return marks.includes(mark) ? marks : [...marks, mark]
}
