import type { Language } from '../question.ts'
import snowball from 'snowball-stemmers'
import { dutchDictionary } from './dutch-dictionary.ts'
import { soundKey } from './sound-key.ts'
import { stemDutch } from './stem-dutch.ts'
import { stopWords } from './stop-words.ts'

/** What differs between the analysis of one language and another. */
export interface LanguageRules {
  language: Language
  stopWords: ReadonlySet<string>
  stem(word: string): string
  /** Whether a word is good spelling even when no article uses it; a correction of such a word weighs less. */
  isKnown(word: string): boolean
  /** Whether a word is a name, which is never a typo of another word. */
  isName(word: string): boolean
  /** How a word sounds, roughly: typos are corrected to words with the same sound. */
  sound(word: string): string
  /** Dutch writes compounds as one word; English does not. */
  splitsCompounds: boolean
}

const english = snowball.newStemmer('english')

export const languageRules: Record<Language, LanguageRules> = {
  nl: {
    language: 'nl',
    stopWords: stopWords.nl,
    stem: stemDutch,
    isKnown: (word) => dutchDictionary().has(word) || dutchDictionary().has(stemDutch(word)),
    isName: (word) => dutchDictionary().isName(word),
    sound: soundKey,
    splitsCompounds: true,
  },
  en: {
    language: 'en',
    stopWords: stopWords.en,
    stem: (word) => english.stem(word),
    isKnown: () => false,
    isName: () => false,
    sound: (word) => word,
    splitsCompounds: false,
  },
}
