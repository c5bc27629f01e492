import type { MemberKind, Vocabulary } from './create-vocabulary.ts'

/** A stem that a word of a text may stand for, and how surely: 1 its own, less for a part or a correction. */
export interface Reading {
  stem: string
  weight: number
}

/** A concept that a text speaks of. */
export interface FoundConcept {
  term: string
  kind: MemberKind
  /** The lowest weight of the readings it was found by. */
  weight: number
  /** Indexes of the words that took part, the phrase's most telling word first. */
  positions: number[]
  /** The phrase as the vocabulary has it. */
  phrase: string
}

/** Words of a phrase may stand this many places further apart than in the phrase itself. */
const slack = 3

/**
 * The concepts in a text, by the stems of all its words (stop words too). The words of a longer phrase may come in any
 * order within a small window ("akte van geboorte", "geboorte akte").
 * Why: half of the questions that fail share no word with their article. Concepts gain 16 points first right; they are
 * the main lever.
 * @param words per word of the text its readings
 */
export function findConcepts(words: readonly (readonly Reading[])[], vocabulary: Vocabulary): FoundConcept[] {
  const found: FoundConcept[] = []
  const places = placesOf(words)
  for (const [stem, starts] of places) {
    for (const phrase of vocabulary.byStem.get(stem) ?? []) {
      if (phrase.near && !phrase.near.some((near) => places.has(near))) continue
      for (const start of starts) {
        const taken = withinWindow(phrase.stems, start, places)
        if (!taken) continue
        const weight = Math.min(...taken.map((place) => place.weight))
        const positions = taken.map((place) => place.position)
        found.push({ term: phrase.term, kind: phrase.kind, weight, positions, phrase: phrase.text })
      }
    }
  }
  return found
}

interface Place {
  position: number
  weight: number
}

function placesOf(words: readonly (readonly Reading[])[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const [position, readings] of words.entries()) {
    for (const { stem, weight } of readings) {
      const known = places.get(stem)
      if (!known) places.set(stem, [{ position, weight }])
      else if (known.at(-1)?.position !== position) known.push({ position, weight })
    }
  }
  return places
}

/** The places of all stems near the first, or nothing when one is missing. */
function withinWindow(
  stems: readonly string[],
  start: Place,
  places: Map<string, Place[]>,
): Place[] | undefined {
  if (stems.length === 1) return [start]
  const reach = stems.length - 1 + slack
  const taken = [start]
  for (const stem of stems.slice(1)) {
    const near = places
      .get(stem)
      ?.find(
        (place) =>
          Math.abs(place.position - start.position) <= reach &&
          !taken.some((other) => other.position === place.position),
      )
    if (near === undefined) return undefined
    taken.push(near)
  }
  return taken
}
