import { languageRules } from '../analysis/language-rules.ts'
import { splitWords } from '../analysis/split-words.ts'
import { commonWords } from '../analysis/common-words.ts'
import type { Language } from '../question.ts'

/**
 * The language of a question. Its own words decide when they are clear: small words ("the", "how", "het", "hoe") first,
 * then words that only one of the languages has. Otherwise the page's language decides, and Dutch without one.
 */
export function detectLanguage(text: string, page: Language | undefined): Language {
  const words = splitWords(text).map((word) => word.text)
  const small = clearlyMore(words, (word, language) => languageRules[language].stopWords.has(word))
  if (small) return small
  const known = clearlyMore(
    words.filter((word) => word.length > 3),
    (word, language) => (language === 'nl' ? languageRules.nl.isKnown(word) : commonWords('en').has(word)),
  )
  return known ?? page ?? 'nl'
}

/** The language that has at least two words more to itself than the other. */
function clearlyMore(
  words: string[],
  has: (word: string, language: Language) => boolean,
): Language | undefined {
  const own = (language: Language, other: Language) =>
    words.filter((word) => has(word, language) && !has(word, other)).length
  const difference = own('nl', 'en') - own('en', 'nl')
  if (difference >= 2) return 'nl'
  return difference <= -2 ? 'en' : undefined
}
