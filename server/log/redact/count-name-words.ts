import { foldText } from '../../analysis/fold-text.ts'
import { stopWords } from '../../analysis/stop-words.ts'
import { type WordKind, judgeNameWord } from './judge-name-word.ts'
import { familyNamesThatAreWords, firstNamesThatAreWords, particles } from './name-lists.ts'
import type { Span } from './span.ts'

/** How a text says that a name follows. */
export interface Introduction {
  /** After "mijn naam is" a name is due; after "ik ben" it is one of many things. */
  isDue: boolean
  /** After "naam:" or a greeting much else can stand: only a name in the word list counts. */
  isWeak: boolean
  /** The word list is Dutch, so English words are taken for a name with more care. */
  isEnglish: boolean
  /** Whether capitals tell anything: not in a text that is all capitals or has one on every word. */
  hasCase: boolean
}

/** A word after an introduction, and where it stands in the text. */
export interface NameWord extends Span {
  text: string
}

/** How many of these words are a name; 0 when they do not begin with one. */
export function countNameWords(words: NameWord[], said: Introduction): number {
  let count = countFirst(words, said)
  while (count > 0 && count < words.length) {
    const between = countParticles(words, count)
    const word = words[count + between]
    if (!(between > 0 ? isFamilyName(word, said) : isNextName(word, said))) break
    count += between + 1
  }
  return count
}

/** A first name, or where a name is due also a family name with its particles: "mijn naam is van der Veen". */
function countFirst(words: NameWord[], said: Introduction): number {
  const between = said.isDue ? countParticles(words, 0) : 0
  if (between > 0 && isFamilyName(words[between], said)) return between + 1
  return isFirstName(words[0], words[1], said) ? 1 : 0
}

function countParticles(words: NameWord[], from: number): number {
  const end = words.findIndex((word, at) => at >= from && !particles.has(word.text.toLowerCase()))
  return (end === -1 ? words.length : end) - from
}

function isFirstName(word: NameWord | undefined, next: NameWord | undefined, said: Introduction): boolean {
  if (!word) return false
  const folded = foldText(word.text)
  if (isInitials(word)) return next !== undefined && isNextOrParticle(next, said)
  if (firstNamesThatAreWords.has(folded)) return true
  const kind = judgeNameWord(word.text)
  if (said.isWeak || (said.hasCase && isAcronym(word))) return kind === 'name'
  if (said.isEnglish) return isEnglishName(word.text, kind, said)
  if (kind === 'name' || kind === 'unknown') return true
  if (!said.hasCase || !isCapital(word)) return said.isDue && familyNamesThatAreWords.has(folded)
  return kind === 'both' || isCapitalisedName(word, next, said)
}

/** An ordinary word with a capital is a name where one is due, or with another capital after it ("Roos Bakker"). */
function isCapitalisedName(word: NameWord, next: NameWord | undefined, said: Introduction): boolean {
  if (isSmallWord(word)) return false
  const isNextCapital = next !== undefined && isCapital(next) && !isSmallWord(next) && !isAcronym(next)
  if (!isNextCapital) return said.isDue
  return judgeNameWord(next.text) !== 'word' || familyNamesThatAreWords.has(foldText(next.text))
}

/** After "my name is" any word with a capital; otherwise what neither looks like an English word nor is a Dutch one. */
function isEnglishName(word: string, kind: WordKind, said: Introduction): boolean {
  const isCapitalised = said.hasCase && /^\p{Lu}/u.test(word)
  if (said.isDue && isCapitalised) return true
  if (kind === 'name') return !englishAdjective.test(word)
  return kind === 'unknown' && (said.isDue || isCapitalised) && !englishEnding.test(word)
}

/** Family names in the word list that say more often how someone is. */
const englishAdjective = /^(?:young|rich|short|white|black|gay|able|blind|deaf|late|old|strong|long|born)$/i

/** Participles, adjectives and nationalities. */
const englishEnding = /(?:ed|ing|elt|ish|ese|[eior]an|can|rman|reek|indu|tch|nch|[lnqm]i|ong|rent|rect)$/i

/** A word that directly follows a name: part of it when it can hardly be anything else. */
function isNextName(word: NameWord | undefined, said: Introduction): boolean {
  if (!word) return false
  if (isInitials(word)) return true
  if (said.hasCase && isCapital(word) && !isAcronym(word)) return !isSmallWord(word)
  if (familyNamesThatAreWords.has(firstPart(word))) return !said.isEnglish
  const kind = judgeNameWord(word.text)
  if (kind === 'unknown') return !said.isEnglish && !(said.hasCase && isAcronym(word))
  return kind === 'name' || (kind === 'both' && said.isEnglish)
}

/** Double family names: "berg-de" of "van den berg-de jong". */
function firstPart({ text }: NameWord): string {
  return foldText(text).replace(/-.*$/, '')
}

function isNextOrParticle(word: NameWord, said: Introduction): boolean {
  return particles.has(word.text.toLowerCase()) || isNextName(word, said)
}

/** A word after "van de" and the like: there "Meer" is a name. */
function isFamilyName(word: NameWord | undefined, said: Introduction): boolean {
  if (!word) return false
  return isNextName(word, said) || word.text.toLowerCase() === 'meer' || judgeNameWord(word.text) === 'both'
}

/** "J.P." or "J", but not the English "I" and the Dutch "U". */
function isInitials({ text }: NameWord): boolean {
  return /^(?:\p{L}\.)+$|^(?![IU]$)\p{Lu}$/u.test(text)
}

/** The capital of a new sentence, not of a name: "ik ben Jan Mijn vraag is …". */
function isSmallWord({ text }: NameWord): boolean {
  return stopWords.nl.has(text.toLowerCase()) || stopWords.en.has(text.toLowerCase())
}

function isCapital({ text }: NameWord): boolean {
  return /^\p{Lu}/u.test(text)
}

function isAcronym({ text }: NameWord): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+/u.test(text)
}
