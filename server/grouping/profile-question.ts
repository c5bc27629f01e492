import type { QueryWord } from '../analysis/analyze-question.ts'
import type { Language } from '../question.ts'
import type { SearchIndex } from '../search/create-search-index.ts'
import { rankingParameters } from '../search/ranking-parameters.ts'
import { groupingParameters as parameters } from './grouping-parameters.ts'

/** One word of a question with everything it may stand for. */
export interface ProfileWord {
  word: string
  /** Per term how surely the word stands for it, times the importance of the word: 0..1. */
  terms: ReadonlyMap<string, number>
  /** Evidence of the word against itself: what it could give at most. */
  most: number
}

/** A question as it is compared with others; evidence is in rarest words. */
export interface QuestionProfile {
  language: Language
  words: readonly ProfileWord[]
  /** How telling each term is: 0 stands in every article, 1 in none. */
  rarity: ReadonlyMap<string, number>
  /** Evidence of the question against itself. */
  most: number
  /** The nearest articles by id: a vector of length 1, empty when nothing matches. */
  articles: ReadonlyMap<string, number>
}

/** What a question says, in the words of the search: the same analysis, the same articles. */
export function profileQuestion(text: string, index: SearchIndex): QuestionProfile {
  const analyzed = index.analyze(text).filter((word) => !asksOnly(word))
  const rarity = new Map<string, number>()
  const words = analyzed.map((word) => profileWord(word, index, rarity))
  return {
    language: index.language,
    words,
    rarity,
    most: words.reduce((sum, word) => sum + word.most, 0),
    articles: nearestArticles(analyzed, text, index),
  }
}

/** What a question asks for (costs, time) tells articles apart, but two questions are not about one thing for it. */
const asksOnly = ({ terms }: QueryWord) => terms.every(({ reason }) => reason === 'vraagsoort')

/** Undoes the flattening that the ranking gives idf: words that articles seldom use must keep questions apart here. */
const rarityPower = 1 / rankingParameters.idfPower

function profileWord(word: QueryWord, index: SearchIndex, rarity: Map<string, number>): ProfileWord {
  const terms = new Map<string, number>()
  let most = 0
  for (const { term, weight, reason } of word.terms) {
    const share = reason === 'verwant' ? parameters.relatedShare : 1
    const certainty = Math.min(1, (weight / word.importance) * share) * word.importance
    const known = rarity.get(term) ?? (index.rarity(term) / index.rarityOfUnknown()) ** rarityPower
    rarity.set(term, known)
    terms.set(term, certainty)
    most = Math.max(most, certainty * certainty * known)
  }
  return { word: word.word, terms, most }
}

function nearestArticles(words: QueryWord[], text: string, index: SearchIndex): Map<string, number> {
  const nearest = index.rank(words, text).slice(0, parameters.nearestArticles)
  const scores = nearest.map(({ article, score }) => [article.id, score * score] as const)
  const length = Math.sqrt(scores.reduce((sum, [, score]) => sum + score * score, 0))
  return new Map(length === 0 ? [] : scores.map(([id, score]) => [id, score / length]))
}
