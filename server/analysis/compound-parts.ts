import type { Vocabulary } from './create-vocabulary.ts'
import { dutchDictionary } from './dutch-dictionary.ts'
import type { LanguageRules } from './language-rules.ts'
import { splitCompound } from './split-compound.ts'

/** The parts of a compound word as stems, parts of parts included; none when it is not one or English. */
export function compoundParts(word: string, rules: LanguageRules, vocabulary: Vocabulary): string[] {
  if (!rules.splitsCompounds || /\d/.test(word)) return []
  const known = partsCache.get(vocabulary)?.get(word)
  if (known) return known
  const dictionary = dutchDictionary()
  const isWord = (stem: string) =>
    vocabulary.words.has(stem) ||
    (stem.length > 3 && (dictionary.isNoun(stem) || dictionary.isVerb(`${stem}en`)))
  const split = (text: string): string[] => {
    const parts = splitCompound(text, rules.stem, isWord) ?? []
    return parts.flatMap((part) => [part, ...(part.length > 8 ? split(part) : [])])
  }
  const parts = [...new Set(split(word))].filter((part) => !rules.stopWords.has(part))
  const cache = partsCache.get(vocabulary) ?? new Map<string, string[]>()
  if (cache.size > 50_000) cache.clear()
  partsCache.set(vocabulary, cache.set(word, parts))
  return parts
}

const partsCache = new WeakMap<Vocabulary, Map<string, string[]>>()
