import type { Language } from '../../question.ts'

/** A sentence or word in a text: from `start` up to `end`. */
export interface Piece {
  start: number
  end: number
  text: string
}

/** After these a capital letter or a number does not start a new sentence. */
const abbreviations =
  /(?:^|[\s(])(?:[a-z]|[a-z]\.[a-z]|[a-z]\.[a-z]\.[a-z]|dhr|mevr|mw|dr|drs|mr|ir|ing|prof|nr|nrs|art|artt|lid|blz|bijv|bv|vgl|evt|resp|incl|excl|max|min|ca|tel|afd|gem|prov|par|jl|e\.g|i\.e|no|st)\.\s*$/i

const segmenters: Record<Language, Intl.Segmenter> = {
  nl: new Intl.Segmenter('nl', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

/** The sentences of a text (Unicode UAX 29, by Intl.Segmenter), not split at an abbreviation. */
export function splitSentences(text: string, language: Language): Piece[] {
  const pieces: Piece[] = []
  for (const { segment, index } of segmenters[language].segment(text)) {
    const previous = pieces.at(-1)
    if (previous && abbreviations.test(previous.text)) {
      previous.text += segment
      previous.end = index + segment.length
    } else pieces.push({ start: index, end: index + segment.length, text: segment })
  }
  return pieces.map(trim).filter(({ text: sentence }) => /\p{L}/u.test(sentence))
}

/** The words of a text: what stands between spaces and holds a letter or a digit. An address is one word. */
export function splitWords(text: string): Piece[] {
  return [...text.matchAll(/\S+/g)].flatMap((match) => {
    const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(match[0])
    if (!inner) return []
    const start = match.index + inner.index
    return [{ start, end: start + inner[0].length, text: inner[0] }]
  })
}

function trim({ start, text }: Piece): Piece {
  const from = start + (text.length - text.trimStart().length)
  const trimmed = text.trim()
  return { start: from, end: from + trimmed.length, text: trimmed }
}
