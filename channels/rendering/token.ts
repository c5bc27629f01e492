/** How words look; a dialect says how that is written. */
export type Mark = 'strong' | 'emphasis' | 'code'

/**
 * The smallest pieces of a text. A text may be cut at a space or a line break and nowhere else, so a word, a link and
 * what stands against them always stay together, and markup is written anew around every piece.
 */
export type Token =
  | { kind: 'word'; text: string; marks: Mark[] }
  | { kind: 'space'; text: string; marks: Mark[] }
  | { kind: 'break' }
  | { kind: 'link'; url: string; words: Token[]; marks: Mark[] }

/** What a token says, without markup. */
export function tokenText(token: Token): string {
  switch (token.kind) {
    case 'word':
    case 'space':
      return token.text
    case 'break':
      return '\n'
    case 'link':
      return tokensText(token.words)
  }
}

/** What tokens say, without markup and without the addresses of links. */
export function tokensText(tokens: Token[]): string {
  return tokens.map(tokenText).join('')
}

/** Whether a text may be cut here. */
export function isGap(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'space' || token.kind === 'break'
}
