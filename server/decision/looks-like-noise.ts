import { languageRules } from '../analysis/language-rules.ts'
import { splitWords } from '../analysis/split-words.ts'
import type { Language } from '../question.ts'

/** Text without a word in it: only signs, emoji or numbers, one letter, or letters in no order of any word. */
export function looksLikeNoise(text: string, language: Language): boolean {
  const words = splitWords(text)
    .map((word) => word.text)
    .filter((word) => /[a-z]/.test(word))
  if (words.length === 0) return true
  if (words.length === 1 && words.every((word) => word.length === 1)) return true
  const rules = languageRules[language]
  return words.every((word) => !rules.stopWords.has(word) && !rules.isKnown(word) && isMash(word))
}

/** Keyboard mash: no vowel in four letters or more, six consonants in a row, one part three times, or a keyboard row. */
function isMash(word: string): boolean {
  if (/\d/.test(word)) return false
  return (
    (word.length >= 4 && !/[aeiouy]/.test(word)) ||
    (word.length >= 6 && /[bcdfghjklmnpqrtvwxz]{6,}/.test(word.replaceAll('sch', 's'))) ||
    /^(.{1,3})\1{2,}.?$/.test(word) ||
    /asdf|sdfg|dfgh|qwer|werty|zxcv|hjkl|jkl[^aeiou]/.test(word)
  )
}
