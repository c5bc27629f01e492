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
  const small = clearlyMore(countOwn(words, isSmallWord))
  if (small) return small
  return clearlyMore(countOwn(words, isKnownWord)) ?? page ?? 'nl'
}

/**
 * The language that a few words lean to when they have something of one language and nothing of the other: "passport
 * lost". Too little to decide by; enough to look there when nothing else answers.
 */
export function leaningLanguage(text: string): Language | undefined {
  const words = splitWords(text).map((word) => word.text)
  const small = countOwn(words, isSmallWord)
  const known = countOwn(words, isKnownWord)
  const [nl, en] = [small.nl + known.nl, small.en + known.en]
  if (nl > 0 === en > 0) return undefined
  return nl > 0 ? 'nl' : 'en'
}

const isSmallWord = (word: string, language: Language) => languageRules[language].stopWords.has(word)

const isKnownWord = (word: string, language: Language) =>
  word.length > 3 && (language === 'nl' ? languageRules.nl.isKnown(word) : commonWords('en').has(word))

/** How many words each language has to itself. */
function countOwn(
  words: string[],
  has: (word: string, language: Language) => boolean,
): Record<Language, number> {
  const own = (language: Language, other: Language) =>
    words.filter((word) => has(word, language) && !has(word, other)).length
  return { nl: own('nl', 'en'), en: own('en', 'nl') }
}

/** The language that has at least two words more to itself than the other. */
function clearlyMore({ nl, en }: Record<Language, number>): Language | undefined {
  if (nl - en >= 2) return 'nl'
  return en - nl >= 2 ? 'en' : undefined
}
