import { dutchDictionary } from '../../analysis/dutch-dictionary.ts'
import { foldText } from '../../analysis/fold-text.ts'
import { splitCompound } from '../../analysis/split-compound.ts'
import { stemDutch } from '../../analysis/stem-dutch.ts'
import { stopWords } from '../../analysis/stop-words.ts'
import { abbreviatedWords, firstNamesThatAreWords, particles } from './name-lists.ts'
import { capitalWords } from './person-names.ts'

/**
 * What a word is on its own, whatever its case: a name in the word list, an ordinary word (also inflected, compound
 * or with a typo), both ("Wouter", "Meer"), or unknown, as rare names are.
 */
export type WordKind = 'name' | 'word' | 'both' | 'unknown'

export function judgeNameWord(written: string): WordKind {
  const word = foldText(written)
  if (isSmall(word) || isInhabitant(word)) return 'word'
  if (isListed(word)) return capitalWords().names.has(word) ? 'both' : 'word'
  if (capitalWords().names.has(word) || isDoubleName(word)) return 'name'
  return isOrdinary(word) ? 'word' : 'unknown'
}

/** Words without a topic, such as "mijn" and "the", and abbreviations. */
function isSmall(word: string): boolean {
  return stopWords.nl.has(word) || stopWords.en.has(word) || abbreviatedWords.has(word)
}

function isListed(word: string): boolean {
  return isSmall(word) || dutchDictionary().has(word)
}

/** Also inflected: "nederlandse". */
function isInhabitant(word: string): boolean {
  const { inhabitants, names } = capitalWords()
  const base = word.replace(/(?:e|s|er|ers)$/, '')
  return inhabitants.has(word) || (base.length > 3 && !names.has(word) && inhabitants.has(base))
}

function isDoubleName(word: string): boolean {
  const parts = word.split('-')
  return parts.length > 1 && parts.every((part) => part.length > 1 && isNamePart(part))
}

function isNamePart(part: string): boolean {
  return capitalWords().names.has(part) || firstNamesThatAreWords.has(part) || particles.has(part)
}

/** Abbreviations, inflections, compounds, and words that only lack a place in the word list or hold a typo. */
function isOrdinary(word: string): boolean {
  if (!/[aeiouyıøœæ]/.test(word) || dutchDictionary().has(stemDutch(word))) return true
  if (word.split('-').some((part) => part.length === 1 || (isListed(part) && !isNamePart(part)))) return true
  if (/[^a-z'-]/.test(word)) return false
  if (adjectiveOrProfession.test(word)) return true
  if (familyNameEnding.test(word)) return false
  return word.length > longestName || isCompound(word) || (word.length >= shortestTypo && isNearWord(word))
}

/** A single name that the word list lacks is seldom longer than this many letters. */
const longestName = 13

/** Shorter words have too many neighbours: many a name is one letter from a word. */
const shortestTypo = 6

const adjectiveOrProfession =
  /^(?:ge|be|ver|ont)[a-z]{3,}(?:d|t|en)$|.{3}(?:eerd|eert|isch|lijk|baar|loos|ende|aar|ster|lid)$/

const familyNameEnding =
  /(?:hof|veld|veen|wijk|bergen?|horst|kamp|man|stra|ink|burg|dijk|brug|hui[sz]en|oever|winkel|hout|meer|bos|broek|beek|donk)$/

function isCompound(word: string): boolean {
  return splitCompound(word, stemDutch, isPart) !== undefined
}

/** Three letters are a word too often by chance. */
function isPart(stem: string): boolean {
  return stem.length >= 4 && dutchDictionary().has(stem)
}

/** Whether one edit (a letter too many, too few, wrong, or two swapped) gives a word in the list. */
function isNearWord(word: string): boolean {
  const { has } = dutchDictionary()
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    if (tail !== '' && has(head + tail.slice(1))) return true
    if (tail.length > 1 && has(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))) return true
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      if (has(head + letter + tail) || (tail !== '' && has(head + letter + tail.slice(1)))) return true
    }
  }
  return false
}
