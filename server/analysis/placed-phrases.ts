import type { Problem } from '../knowledge/problem.ts'
import { foldText } from './fold-text.ts'
import type { Concept, Member } from './vocabulary-schema.ts'

/** A concept and where it stands. */
export interface PlacedConcept {
  concept: Concept
  file: string
  line: number
}

const listNames = ['woorden', 'spreektaal', 'verwant', 'afkortingen'] as const

/** One phrase in one list of one concept. */
export interface PlacedPhrase {
  /** The phrase, folded: what tells it apart. */
  key: string
  text: string
  list: (typeof listNames)[number]
  /** The words of which one must stand near; nothing when it always counts. */
  near: string | undefined
  placed: PlacedConcept
}

/** Every phrase of a concept, list by list. */
export function placedPhrases(placed: PlacedConcept): PlacedPhrase[] {
  return listNames.flatMap((list) =>
    placed.concept[list].map((member) => ({ list, placed, ...readMember(member) })),
  )
}

function readMember(member: Member): Pick<PlacedPhrase, 'key' | 'text' | 'near'> {
  if (typeof member === 'string') return { key: foldText(member), text: member, near: undefined }
  return {
    key: foldText(member.woord),
    text: member.woord,
    near: member.bij.map(foldText).toSorted().join(', '),
  }
}

/** Everything whose key was there before, with the first that had it. */
export function findRepeats<T>(all: T[], keyOf: (one: T) => string): { first: T; again: T }[] {
  const firsts = new Map<string, T>()
  return all.flatMap((one) => {
    const key = keyOf(one)
    const first = firsts.get(key)
    if (first !== undefined) return { first, again: one }
    firsts.set(key, one)
    return []
  })
}

/** A problem that keeps nothing out, at a concept. */
export function conceptWarning({ file, line }: PlacedConcept, message: string, remedy: string): Problem {
  return { severity: 'warning', file, line, message, remedy }
}
