import type { Language } from '../../server/question.ts'
import { type Token, isGap, tokenText } from './token.ts'

const segmenters = {
  nl: new Intl.Segmenter('nl', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
} satisfies Record<Language, Intl.Segmenter>

/** The sentences of a text (Unicode Standard Annex 29), each without the white space around it. */
export function splitSentences(text: string, language: Language): string[] {
  return [...segmenters[language].segment(text)].map(({ segment }) => segment.trim()).filter(Boolean)
}

/** Where a text may be cut between sentences: the places of the gaps, in order. A line ends a sentence too. */
export function sentenceEnds(tokens: Token[], language: Language): number[] {
  const text = tokens.map(tokenText).join('')
  const starts = new Set([...segmenters[language].segment(text)].map(({ index }) => index))
  let offset = 0
  return tokens.flatMap((token, index) => {
    offset += tokenText(token).length
    const isEnd = token.kind === 'break' || (token.kind === 'space' && starts.has(offset))
    return isEnd && index > 0 && index < tokens.length - 1 ? [index] : []
  })
}

/** Where a text may be cut between words: the places of all gaps, in order. */
export function wordEnds(tokens: Token[]): number[] {
  return tokens.flatMap((token, index) =>
    isGap(token) && index > 0 && index < tokens.length - 1 ? [index] : [],
  )
}
