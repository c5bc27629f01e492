import type { QueryWord, TermReason } from '../analysis/analyze-question.ts'
import type { Article } from '../knowledge/article.ts'
import type { Postings } from './create-postings.ts'
import { rankingParameters as parameters } from './ranking-parameters.ts'

/** An article that matches a question. */
export interface Match {
  article: Article
  score: number
  /** The near-duplicate question that an editor linked to the article, when there is one. */
  linked?: string
}

/** What one word of the question gave one article. */
export interface Contribution {
  word: string
  term: string
  reason: TermReason
  via: string
  score: number
}

/**
 * Ranks the articles for an analysed question, best first; articles without any match are left out.
 * @param duplicates articles of which a linked question nearly equals this one: they come first
 */
export function rankArticles(
  words: QueryWord[],
  postings: Postings,
  duplicates: Map<Article, string>,
): Match[] {
  const articles = postings.articlesBySlot()
  const scores = new Float64Array(articles.length)
  for (const word of words) addWord(word, postings, scores)
  const matches: Match[] = []
  for (const [slot, article] of articles.entries()) {
    const score = scores[slot] ?? 0
    if (!article || score === 0) continue
    const linked = duplicates.get(article)
    matches.push({ article, score, ...(linked === undefined ? {} : { linked }) })
  }
  return matches.toSorted(
    (a, b) =>
      Number(b.linked !== undefined) - Number(a.linked !== undefined) ||
      b.score - a.score ||
      (a.article.path < b.article.path ? -1 : 1),
  )
}

/** Adds what a word gives each article: its best reading, and a little of the next. */
function addWord(word: QueryWord, postings: Postings, scores: Float64Array): void {
  const best = new Float64Array(scores.length)
  const second = new Float64Array(scores.length)
  for (const { term, weight } of word.terms) {
    const posting = postings.find(term)
    if (!posting) continue
    for (let at = 0; at < posting.slots.length; at++) {
      const slot = posting.slots[at] ?? 0
      const score = weight * (posting.impacts[at] ?? 0)
      const sofar = best[slot] ?? 0
      if (score > sofar) {
        second[slot] = sofar
        best[slot] = score
      } else if (score > (second[slot] ?? 0)) second[slot] = score
    }
  }
  for (let slot = 0; slot < scores.length; slot++)
    scores[slot] = (scores[slot] ?? 0) + (best[slot] ?? 0) + parameters.secondShare * (second[slot] ?? 0)
}

/** What each word of the question gave an article: its best reading. */
export function explainArticle(words: QueryWord[], article: Article, postings: Postings): Contribution[] {
  const slot = postings.slotOf(article)
  return words.flatMap(({ word, terms }) => {
    const contributions = terms.map(({ term, weight, reason, via }) => {
      const posting = postings.find(term)
      const at = posting?.slots.indexOf(slot) ?? -1
      return { word, term, reason, via, score: at === -1 ? 0 : weight * (posting?.impacts[at] ?? 0) }
    })
    const [best] = contributions.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
    return best ?? []
  })
}
