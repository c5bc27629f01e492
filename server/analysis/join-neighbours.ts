import type { Lexicon, QueryTerm } from './analyze-question.ts'

/** A reading of two or three words as one, at the position of the most telling of them. */
interface JoinedReading {
  position: number
  reading: QueryTerm
  /** The other words: they are part of this one, and no evidence of their own. */
  others: number[]
}

/** A word of the question with the spellings it may have been meant as. */
export interface SpelledWord {
  text: string
  corrections: readonly QueryTerm[]
}

/** Two stop words together are a word only from this length on ("rond komen", but not "in die"), with a long second one ("onder mijn"). */
const lettersOfStopWords = 8
const lettersOfSecond = 5

/**
 * What neighbours mean when they are written as one: "id kaart", "burger service nummer", "in loggen". Typos in them are
 * corrected first: "burger service numer".
 * Why: parted compounds are the most common spelling mistake; a quarter of the askers type one.
 */
export function joinNeighbours(words: readonly SpelledWord[], lexicon: Lexicon): JoinedReading[] {
  const found: JoinedReading[] = []
  for (let start = 0; start < words.length; start++) {
    const joined = joinFrom(words, start, lexicon)
    if (!joined) continue
    found.push(joined)
    // A word is part of one other word only: else a part of the second one could be lost with the first.
    start += joined.others.length
  }
  return found
}

/** Three words as one rather than two. */
function joinFrom(words: readonly SpelledWord[], start: number, lexicon: Lexicon): JoinedReading | undefined {
  for (const count of [3, 2]) {
    const parts = words.slice(start, start + count)
    if (parts.length < count || !mayJoin(parts, lexicon)) continue
    const reading = readJoined(parts, lexicon)
    if (!reading) continue
    const position = start + mostTelling(parts, lexicon)
    const others = parts.map((_part, at) => start + at).filter((at) => at !== position)
    return { position, reading, others }
  }
  return undefined
}

function mayJoin(parts: readonly SpelledWord[], { rules }: Lexicon): boolean {
  if (parts.some(({ text }) => !rules.stopWords.has(text))) return true
  const [first, second, third] = parts.map(({ text }) => text.length)
  const isLong = (first ?? 0) + (second ?? 0) >= lettersOfStopWords && (second ?? 0) >= lettersOfSecond
  return third === undefined && isLong
}

/** The parts as one word, if articles or the vocabulary know it: as they are spelled, else as one of them is corrected. */
function readJoined(parts: readonly SpelledWord[], lexicon: Lexicon): QueryTerm | undefined {
  const { rules, has, vocabulary } = lexicon
  const spellings = parts.map(({ text }) => text)
  const candidates = parts.flatMap(({ corrections }, at) =>
    corrections.map(({ via, weight }) => ({ joined: spellings.with(at, via).join(''), weight })),
  )
  for (const { joined, weight } of [{ joined: spellings.join(''), weight: 1 }, ...candidates]) {
    const stem = rules.stem(joined)
    if (has(stem) || vocabulary.words.has(stem)) return { term: stem, weight, reason: 'aaneen', via: joined }
  }
  return undefined
}

/** The longest word that is no stop word. */
function mostTelling(parts: readonly SpelledWord[], { rules }: Lexicon): number {
  const telling = ({ text }: SpelledWord) => (rules.stopWords.has(text) ? 0 : text.length)
  const lengths = parts.map(telling)
  return lengths.indexOf(Math.max(...lengths))
}
