import { foldText } from './fold-text.ts'

/** One word of a text, folded. */
export interface Word {
  text: string
  /** Whether a hyphen joined it to the word after it: "id-kaart" is also "idkaart". */
  hyphenated: boolean
  /** Whether a sign or a new line after it ends a sentence or a part of one. */
  endsClause: boolean
}

/**
 * Text to words. Dotted and slashed abbreviations become one word ("i.v.m." -> "ivm", "v/d" -> "vd"), an apostrophe
 * disappears ("zzp'er" -> "zzper", "foto's" -> "fotos"), hyphenated words are parted and remembered as joined.
 */
export function splitWords(text: string): Word[] {
  const folded = foldText(text)
    .replace(/\b(?:[a-z][./]){1,5}[a-z]\b\.?/g, (match) => match.replace(/[./]/g, ''))
    .replace(/(?<=[a-z0-9])'(?=[a-z])/g, '')
    .replace(/\b(\d+)(?:e|ste|de)\b/g, '$1')
  const words: Word[] = []
  for (const match of folded.matchAll(/([a-z0-9]+)(?:(-(?=[a-z0-9]))|([^a-z0-9]*[.,:;?!\n]))?/g)) {
    words.push({
      text: match[1] ?? '',
      hyphenated: match[2] !== undefined,
      endsClause: match[3] !== undefined,
    })
  }
  return words
}
