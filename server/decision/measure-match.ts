import type { QueryWord } from '../analysis/analyze-question.ts'
import type { Article } from '../knowledge/article.ts'
import type { SearchIndex } from '../search/create-search-index.ts'
import type { Match } from '../search/rank-articles.ts'

/** What tells whether the first match answers the question; every number is comparable between knowledge bases. */
export interface MatchFeatures {
  /** Score of the first match over the score that articles get for their own title. */
  score: number
  /** How far the second match stays behind the first: 0 equal, 1 alone. */
  margin: number
  /** The same for the fourth match. */
  widerMargin: number
  /** Share of what the question's words could weigh that the first match has. */
  coverage: number
  /** Share of the first match's title that the question speaks of. */
  titleCoverage: number
  /** Natural logarithm of one more than the number of telling words. */
  length: number
}

/** An article rarely gets more than this times the rarity of a word. */
const fullImpact = 2.2

/** A word that no article knows weighs this share of what the rarest word weighs. */
const unknownShare = 0.8

/** Measures the first of the ranked matches against the question; all zero when there is no match. */
export function measureMatch(
  matches: Match[],
  words: QueryWord[],
  index: SearchIndex,
  ownTitleScore: number,
): MatchFeatures {
  const [first, second] = matches
  if (!first) return { score: 0, margin: 0, widerMargin: 0, coverage: 0, titleCoverage: 0, length: 0 }
  const given = new Map(index.explain(words, first.article).map(({ word, score }) => [word, score]))
  let total = 0
  let covered = 0
  for (const word of words) {
    const weight = weightOf(word, index)
    const share = Math.min(1, (given.get(word.word) ?? 0) / (fullImpact * weight))
    total += weight
    covered += weight * share
  }
  return {
    score: first.score / ownTitleScore,
    margin: 1 - (second?.score ?? 0) / first.score,
    widerMargin: 1 - (matches[3]?.score ?? 0) / first.score,
    coverage: total === 0 ? 0 : covered / total,
    titleCoverage: coverageOfTitle(first.article, words, index),
    length: Math.log(words.length + 1),
  }
}

/** What a word of the question could give at most. */
function weightOf(word: QueryWord, index: SearchIndex): number {
  const known = word.terms
    .filter(({ term }) => index.has(term))
    .map(({ term, weight }) => weight * index.rarity(term))
  return known.length > 0 ? Math.max(...known) : word.importance * unknownShare * index.rarityOfUnknown()
}

function coverageOfTitle(article: Article, words: QueryWord[], index: SearchIndex): number {
  const asked = new Set(
    words.flatMap((word) => word.terms.filter(({ reason }) => reason !== 'verwant').map(({ term }) => term)),
  )
  let total = 0
  let covered = 0
  for (const word of index.titleWords(article)) {
    const weight = Math.max(...word.terms.map((term) => term.weight * index.rarity(term.term)))
    total += weight
    if (word.terms.some(({ term, reason }) => reason !== 'verwant' && asked.has(term))) covered += weight
  }
  return total === 0 ? 0 : covered / total
}
