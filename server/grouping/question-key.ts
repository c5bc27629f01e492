import { splitWords } from '../analysis/split-words.ts'
import type { Language } from '../question.ts'

/** What a question is known by while it is compared: its language and words. The same words are the same question. */
export function questionKey(text: string, language: Language): string {
  const words = splitWords(text).map(({ text: word }) => word)
  // Signs and emoji have no words, and are as they are.
  return `${language} ${words.length > 0 ? words.join(' ') : text.trim()}`
}
