import { compareQuestions } from './compare-questions.ts'
import { groupingParameters as parameters } from './grouping-parameters.ts'
import type { QuestionProfile } from './profile-question.ts'

export type Likenesses = ReturnType<typeof createLikenesses>

/** Length of the pieces by which words are found that stand inside others. */
const pieceLength = parameters.shortestContained

/**
 * How much questions are like each other, question by question as they arrive: a new one is compared only with those
 * that share a term with it, all others are 0.
 */
export function createLikenesses() {
  const profiles = new Map<string, QuestionProfile>()
  const neighbours = new Map<string, Map<string, number>>()
  const byTerm = new Map<string, Set<string>>()

  /** @param key what the question is known by; a key that is known already changes nothing */
  function add(key: string, profile: QuestionProfile): void {
    if (profiles.has(key)) return
    const own = new Map<string, number>()
    const candidates = new Set(termsOf(profile).flatMap((term) => [...(byTerm.get(term) ?? [])]))
    for (const candidate of candidates) {
      const known = profiles.get(candidate)
      const likeness = known ? compareQuestions(profile, known) : 0
      if (likeness === 0) continue
      own.set(candidate, likeness)
      neighbours.get(candidate)?.set(key, likeness)
    }
    profiles.set(key, profile)
    neighbours.set(key, own)
    for (const term of termsOf(profile)) {
      const sharing = byTerm.get(term)
      if (sharing) sharing.add(key)
      else byTerm.set(term, new Set([key]))
    }
  }

  function remove(key: string): void {
    const profile = profiles.get(key)
    if (!profile) return
    for (const neighbour of neighbours.get(key)?.keys() ?? []) neighbours.get(neighbour)?.delete(key)
    for (const term of termsOf(profile)) byTerm.get(term)?.delete(key)
    neighbours.delete(key)
    profiles.delete(key)
  }

  return {
    add,
    remove,
    has: (key: string) => profiles.has(key),
    keys: () => [...profiles.keys()],
    /** The questions that share anything with this one, and how much. */
    of: (key: string): ReadonlyMap<string, number> => neighbours.get(key) ?? new Map<string, number>(),
  }
}

/** What questions must share to be compared: terms, or a piece of a word that may stand inside another. */
function termsOf({ words }: QuestionProfile): string[] {
  return words.flatMap(({ word, terms }) => [...terms.keys(), ...piecesOf(word)])
}

function piecesOf(word: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start + pieceLength <= word.length; start++)
    pieces.push(`~${word.slice(start, start + pieceLength)}`)
  return pieces
}
