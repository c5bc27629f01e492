import { deletionKeys } from './deletion-keys.ts'
import { editDistance } from './edit-distance.ts'

/** A spelling that a mistyped word may have been meant as. */
export interface Correction {
  word: string
  /** 0..1: 1 minus the edits over the longer word's length. */
  similarity: number
}

export interface TypoCorrector {
  /** Adds a word that typos may be corrected to, as it is spelled (not its stem). */
  add(word: string): void
  remove(word: string): void
  /** The best corrections of an unknown word, at most three. */
  correct(word: string): Correction[]
  /** How often the word was added. */
  count(word: string): number
  /** The words that have this key: a hash of `deletionKeys`, a sound, or the first two letters with a length. */
  near(key: string | number): readonly string[]
}

/** Letters a word must have before one edit (or two) is allowed: shorter words have too many neighbours. */
const lettersForOneEdit = 4
const lettersForTwoEdits = 7

/** No word is longer, and a text without spaces has so many keys that looking it up would take half a second. */
const mostLetters = 60

/**
 * Known words are indexed with one deletion, the asker's word is looked up with up to two: that finds all single edits
 * and some double ones at a sixth of the memory and building time of two deletions on both sides.
 */
const indexedDeletions = 1

/** Below this a correction is more often wrong than right (measured: retrieval.md, step 4). */
const lowestSimilarity = 0.6

/** What sounds the same is this much like it, however many letters differ. */
const soundSimilarity = 0.85

const none: readonly string[] = []

/**
 * Finds spellings within one or two edits (Damerau-Levenshtein, optimal string alignment), and those that sound the same,
 * so that a word is looked up and not compared with every other.
 * Why: a quarter of the questions hold a typo; correcting words that no article knows gains 4 points.
 * @param sound how a word sounds: words with the same sound are corrections of each other
 * @param beneath a corrector that this is a changed copy of: it stays as it is
 */
export function createTypoCorrector(sound: (word: string) => string, beneath?: TypoCorrector): TypoCorrector {
  const byKey = new Map<string | number, string[]>()
  const waiting = new Set<string>()
  const counts = new Map<string, number>()

  const keysOf = (word: string) => [
    ...deletionKeys(word, indexedDeletions),
    sound(word),
    startKey(word, word.length),
  ]

  function add(word: string): void {
    if (word.length < 3 || /\d/.test(word)) return
    const before = count(word)
    counts.set(word, before + 1)
    if (before === 0 && !beneath?.count(word)) waiting.add(word)
  }

  const count = (word: string) => counts.get(word) ?? beneath?.count(word) ?? 0

  /** Indexes the words that came since the last correction: at the start that is all of them, and nobody waits for it. */
  function indexWaiting(): void {
    for (const word of waiting) {
      for (const key of keysOf(word)) {
        const words = byKey.get(key)
        if (words) words.push(word)
        else byKey.set(key, [word])
      }
    }
    waiting.clear()
  }

  function remove(word: string): void {
    const before = count(word)
    if (before === 0) return
    counts.set(word, before - 1)
    if (before > 1) return
    if (!beneath) counts.delete(word)
    // A word of the corrector beneath stays findable there; that it counts for nothing here keeps it out.
    if (waiting.delete(word) || beneath?.count(word)) return
    for (const key of keysOf(word)) {
      const words = byKey.get(key)
      words?.splice(words.indexOf(word), 1)
      if (words?.length === 0) byKey.delete(key)
    }
  }

  function near(key: string | number): readonly string[] {
    indexWaiting()
    const own = byKey.get(key) ?? none
    const below = beneath?.near(key) ?? none
    return below.length === 0 ? own : [...below, ...own]
  }

  function correct(word: string): Correction[] {
    if (word.length < lettersForOneEdit || word.length > mostLetters || /\d/.test(word)) return []
    const allowed = word.length >= lettersForTwoEdits ? 2 : 1
    const heard = new Set(near(sound(word)))
    const corrections: Correction[] = []
    for (const candidate of new Set([...heard, ...candidates(word, allowed)])) {
      if (count(candidate) === 0) continue
      const edits = editDistance(word, candidate, allowed)
      const spelled = edits <= allowed ? 1 - edits / Math.max(word.length, candidate.length) : 0
      const similarity = Math.max(spelled, heard.has(candidate) ? soundSimilarity : 0)
      if (similarity >= lowestSimilarity) corrections.push({ word: candidate, similarity })
    }
    const sameStart = (correction: Correction) => Number(correction.word[0] === word[0])
    return corrections
      .toSorted(
        (a, b) => b.similarity - a.similarity || sameStart(b) - sameStart(a) || (a.word < b.word ? -1 : 1),
      )
      .slice(0, 3)
  }

  /**
   * Words that may be within so many edits. Those that would need two deletions too (two other letters, two too few) are
   * found among the words as long or longer with the same start.
   */
  function* candidates(word: string, edits: 1 | 2): Generator<string> {
    for (const key of deletionKeys(word, edits)) yield* near(key)
    if (edits === 1) return
    const letters = letterSet(word)
    for (let length = word.length; length <= word.length + 2; length++) {
      for (const candidate of near(startKey(word, length)))
        if (differences(letters, letterSet(candidate)) <= 4) yield candidate
    }
  }

  return { add, remove, correct, count, near }
}

const startKey = (word: string, length: number) => `${word.slice(0, 2)}${length}`

/** Which letters a word has, as bits: two edits change four of them at most. */
function letterSet(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) - 97)
  return bits
}

/** The number of bits that differ. */
function differences(one: number, other: number): number {
  let bits = one ^ other
  let count = 0
  for (; bits !== 0; count++) bits &= bits - 1
  return count
}
