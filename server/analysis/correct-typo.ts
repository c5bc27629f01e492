import { deletionKeys } from './deletion-keys.ts'

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
  /** The words that have this hash when up to one letter is taken out. */
  near(key: number): readonly string[]
}

/** Letters a word must have before one edit (or two) is allowed: shorter words have too many neighbours. */
const lettersForOneEdit = 4
const lettersForTwoEdits = 7

/**
 * Known words are indexed with one deletion, the asker's word is looked up with up to two: that finds all single edits
 * and most double ones at a sixth of the memory and building time of two deletions on both sides.
 */
const indexedDeletions = 1

/** Below this a correction is more often wrong than right (measured: retrieval.md, step 4). */
const lowestSimilarity = 0.6

const none: readonly string[] = []

/**
 * Finds spellings within one or two edits (Damerau-Levenshtein, optimal string alignment) through an index of
 * deletions, so that a word is looked up and not compared with every other.
 * Why: a quarter of the questions hold a typo; correcting words that no article knows gains 4 points.
 * @param beneath a corrector that this is a changed copy of: it stays as it is
 */
export function createTypoCorrector(beneath?: TypoCorrector): TypoCorrector {
  const byDeletion = new Map<number, string[]>()
  const waiting = new Set<string>()
  const counts = new Map<string, number>()

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
      for (const key of deletionKeys(word, indexedDeletions)) {
        const words = byDeletion.get(key)
        if (words) words.push(word)
        else byDeletion.set(key, [word])
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
    for (const key of deletionKeys(word, indexedDeletions)) {
      const words = byDeletion.get(key)
      words?.splice(words.indexOf(word), 1)
      if (words?.length === 0) byDeletion.delete(key)
    }
  }

  function near(key: number): readonly string[] {
    indexWaiting()
    const own = byDeletion.get(key) ?? none
    const below = beneath?.near(key) ?? none
    return below.length === 0 ? own : [...below, ...own]
  }

  function correct(word: string): Correction[] {
    if (word.length < lettersForOneEdit || /\d/.test(word)) return []
    const allowed = word.length >= lettersForTwoEdits ? 2 : 1
    const corrections: Correction[] = []
    for (const candidate of candidates(word, allowed)) {
      const edits = editDistance(word, candidate, allowed)
      const similarity = 1 - edits / Math.max(word.length, candidate.length)
      if (edits <= allowed && similarity >= lowestSimilarity)
        corrections.push({ word: candidate, similarity })
    }
    const sameStart = (correction: Correction) => Number(correction.word[0] === word[0])
    return corrections
      .toSorted(
        (a, b) => b.similarity - a.similarity || sameStart(b) - sameStart(a) || (a.word < b.word ? -1 : 1),
      )
      .slice(0, 3)
  }

  function candidates(word: string, edits: 1 | 2): Set<string> {
    const found = new Set<string>()
    for (const key of deletionKeys(word, edits)) {
      for (const candidate of near(key)) if (count(candidate) > 0) found.add(candidate)
    }
    return found
  }

  return { add, remove, correct, count, near }
}

/** Optimal string alignment distance; stops early when it exceeds `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_zero, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
      current.push(edits)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[b.length] ?? most + 1
}
