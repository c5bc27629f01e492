import { groupingParameters as parameters } from './grouping-parameters.ts'
import type { ProfileWord, QuestionProfile } from './profile-question.ts'

/**
 * How much two questions mean the same: 0 nothing in common to a little over 1 for the same words. The words of one are
 * laid beside the words of the other, each at most once: a word that means many things is one piece of evidence, not
 * many. The same either way round.
 */
export function compareQuestions(one: QuestionProfile, other: QuestionProfile): number {
  if (one.language !== other.language) return 0
  const evidence = sharedEvidence(one, other)
  if (evidence === 0) return 0
  const likeness = evidence / (Math.sqrt(one.most * other.most) + parameters.missingEvidence)
  return likeness * (1 + parameters.articlesShare * sharedArticles(one, other))
}

interface Pair {
  at: number
  otherAt: number
  evidence: number
}

function sharedEvidence(one: QuestionProfile, other: QuestionProfile): number {
  const pairs: Pair[] = []
  for (const [at, word] of one.words.entries()) {
    for (const [otherAt, otherWord] of other.words.entries()) {
      const evidence = pairEvidence(word, otherWord, one.rarity)
      if (evidence > 0) pairs.push({ at, otherAt, evidence })
    }
  }
  // Taking the same sum for both orders of the questions: the places break ties in one way only.
  pairs.sort(
    (a, b) =>
      b.evidence - a.evidence ||
      a.at + a.otherAt - b.at - b.otherAt ||
      Math.abs(a.at - a.otherAt) - Math.abs(b.at - b.otherAt),
  )
  const taken = new Set<number>()
  const otherTaken = new Set<number>()
  let sum = 0
  for (const { at, otherAt, evidence } of pairs) {
    if (taken.has(at) || otherTaken.has(otherAt)) continue
    taken.add(at)
    otherTaken.add(otherAt)
    sum += evidence
  }
  return sum
}

/** The best that two words share. */
function pairEvidence(one: ProfileWord, other: ProfileWord, rarity: ReadonlyMap<string, number>): number {
  const [few, many] = one.terms.size <= other.terms.size ? [one.terms, other.terms] : [other.terms, one.terms]
  let best = isContained(one.word, other.word)
    ? parameters.containedShare * Math.min(one.most, other.most)
    : 0
  for (const [term, certainty] of few) {
    const otherCertainty = many.get(term)
    if (otherCertainty === undefined) continue
    best = Math.max(best, certainty * otherCertainty * (rarity.get(term) ?? 0))
  }
  return Math.min(best, Math.sqrt(one.most * other.most))
}

/** "mountainbike" in "mountainbikeroute". */
function isContained(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < parameters.shortestContained || short === long) return false
  return long.includes(short)
}

function sharedArticles(one: QuestionProfile, other: QuestionProfile): number {
  let sum = 0
  for (const [id, weight] of one.articles) sum += weight * (other.articles.get(id) ?? 0)
  return sum
}
