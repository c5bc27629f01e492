import { stopWords } from '../analysis/stop-words.ts'
import { splitWords } from '../analysis/split-words.ts'
import type { Language } from '../question.ts'

/**
 * The language of a question. Its own words decide when they are clear (small words tell: "the", "how" or "het",
 * "hoe"); otherwise the page's language, and Dutch without one.
 */
export function detectLanguage(text: string, page: Language | undefined): Language {
  const words = splitWords(text).map((word) => word.text)
  const count = (language: Language, other: Language) =>
    words.filter((word) => stopWords[language].has(word) && !stopWords[other].has(word)).length
  const dutch = count('nl', 'en')
  const english = count('en', 'nl')
  if (english >= 2 && english > dutch) return 'en'
  if (dutch >= 2 && dutch > english) return 'nl'
  return page ?? (english > dutch ? 'en' : 'nl')
}
