import type { QueryWord } from '../analysis/analyze-question.ts'
import { isConceptTerm } from '../analysis/create-vocabulary.ts'
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
  /** Share of what the question's words could give in the ranking that the first match got. */
  coverage: number
  /** Share of the question, by weight, that the first match's title speaks of. */
  titleShare: number
  /** Share of the question, by weight, that the first match's introduction and short text speak of. */
  summaryCoverage: number
  /** Share of the question, by weight, of which the first match has the asker's own words. */
  ownWords: number
  /** Share of the first match's title that the question speaks of. */
  titleCoverage: number
  /** The weightiest word that the first match lacks, in times the rarest word. */
  missing: number
  /** How much of the question no concept of the vocabulary knows, in words of full importance; up to a limit. */
  unnamed: number
  /** What the question weighs, in times the rarest word; up to a limit. */
  weight: number
}

/** An article rarely gets more than this times the rarity of a word. */
const fullImpact = 2.2

/**
 * Nineteen in twenty of the questions that the decision was fitted on say no more than this. Above it more words would
 * make it surer and surer, until any long story has an answer.
 */
const mostUnnamed = 4
const mostWeight = 5

export const featureNames = [
  'score',
  'margin',
  'widerMargin',
  'coverage',
  'titleShare',
  'summaryCoverage',
  'ownWords',
  'titleCoverage',
  'missing',
  'unnamed',
  'weight',
] as const satisfies (keyof MatchFeatures)[]

const nothing = {
  score: 0,
  margin: 0,
  widerMargin: 0,
  coverage: 0,
  titleShare: 0,
  summaryCoverage: 0,
  ownWords: 0,
  titleCoverage: 0,
  missing: 0,
  unnamed: 0,
  weight: 0,
}

/** Measures the first of the ranked matches against the question; all zero when there is no match. */
export function measureMatch(
  matches: Match[],
  words: QueryWord[],
  index: SearchIndex,
  ownTitleScore: number,
): MatchFeatures {
  const [first, second] = matches
  if (!first) return nothing
  const evidence = index.evidence(words, first.article)
  const total = sum(evidence.map(({ weight }) => weight)) || 1
  const rarest = index.rarityOfUnknown()
  const share = (values: number[]) => sum(values) / total
  const unnamed = words.filter((word) => !namesConcept(word))
  return {
    score: first.score / ownTitleScore,
    margin: 1 - (second?.score ?? 0) / first.score,
    widerMargin: 1 - (matches[3]?.score ?? 0) / first.score,
    coverage: share(evidence.map(({ weight, score }) => Math.min(weight, score / fullImpact))),
    titleShare: share(evidence.map(({ weight, inTitle }) => weight * inTitle)),
    summaryCoverage: share(evidence.map(({ weight, inSummary }) => weight * inSummary)),
    ownWords: share(evidence.map(({ weight, isOwnWord }) => (isOwnWord ? weight : 0))),
    titleCoverage: coverageOfTitle(first.article, words, index),
    missing: Math.max(0, ...evidence.map(({ weight, covered }) => weight * (1 - covered))) / rarest,
    unnamed: Math.min(mostUnnamed, sum(unnamed.map(({ importance }) => importance))),
    weight: Math.min(mostWeight, total / rarest),
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

const namesConcept = ({ terms }: QueryWord) => terms.some(({ term }) => isConceptTerm(term))

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
