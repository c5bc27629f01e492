import type { Lexicon, QueryTerm } from './analyze-question.ts'
import type { Word } from './split-words.ts'

/** A reading of two or three words as one, at the position of the most telling of them. */
interface JoinedReading {
  position: number
  reading: QueryTerm
}

/** Two stop words together are a word only from this length on: "rond komen", but not "in die". */
const lettersOfStopWords = 8

/** A join is only then a misspelled word: it must be long, and like that word. */
const lettersForCorrection = 8
const leastSimilarity = 0.85

/**
 * What neighbours mean when they are written as one: "id kaart", "burger service nummer", "in loggen". With a word among
 * them that nobody knows, also what the whole was meant as: "burger service numer".
 * Why: parted compounds are the most common spelling mistake; a quarter of the askers type one.
 */
export function joinNeighbours(words: readonly Word[], lexicon: Lexicon): JoinedReading[] {
  return words.flatMap((_word, start) =>
    [2, 3].flatMap((count) => {
      const parts = words.slice(start, start + count).map((word) => word.text)
      if (parts.length < count) return []
      const reading = readJoined(parts, lexicon)
      return reading ? [{ position: start + mostTelling(parts, lexicon), reading }] : []
    }),
  )
}

function readJoined(parts: string[], lexicon: Lexicon): QueryTerm | undefined {
  const { rules, has, vocabulary, typos } = lexicon
  const joined = parts.join('')
  const areStopWords = parts.every((part) => rules.stopWords.has(part))
  if (areStopWords && (parts.length > 2 || joined.length < lettersOfStopWords)) return undefined
  const stem = rules.stem(joined)
  if (has(stem) || vocabulary.words.has(stem)) return { term: stem, weight: 1, reason: 'aaneen', via: joined }
  if (joined.length < lettersForCorrection || parts.every((part) => isSpelled(part, lexicon))) return undefined
  const [best] = typos.correct(joined)
  if (!best || best.similarity < leastSimilarity || rules.stopWords.has(best.word)) return undefined
  return { term: rules.stem(best.word), weight: best.similarity, reason: 'aaneen', via: best.word }
}

function isSpelled(word: string, { rules, has, vocabulary }: Lexicon): boolean {
  const stem = rules.stem(word)
  return rules.stopWords.has(word) || has(stem) || vocabulary.words.has(stem) || rules.isKnown(word)
}

/** The longest word that is no stop word. */
function mostTelling(parts: string[], { rules }: Lexicon): number {
  const telling = (part: string) => (rules.stopWords.has(part) ? 0 : part.length)
  return parts.reduce((best, part, at) => (telling(part) > telling(parts[best] ?? '') ? at : best), 0)
}
