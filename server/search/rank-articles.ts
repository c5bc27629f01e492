import type { QueryWord, TermReason } from '../analysis/analyze-question.ts'
import type { Article } from '../knowledge/article.ts'
import { bestFirst } from './best-first.ts'
import type { Posting, Postings } from './create-postings.ts'
import type { Repeat } from './linked-questions.ts'
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

/** What an article gets more that has a question like this one, times their likeness. */
const likenessShare = 0.8

/** The same question in slightly other words brings its article first when that scores at least this share of the best. */
const leastShare = 0.85

/**
 * Ranks the articles for an analysed question, best first; articles without any match are left out.
 * @param repeat the linked question that it repeats: the same question brings its article first, a like one helps it
 * @param most only so many of the best are needed
 */
export function rankArticles(
  words: QueryWord[],
  postings: Postings,
  repeat: Repeat | undefined,
  most = Infinity,
): Match[] {
  const articles = postings.articlesBySlot()
  const scores = scoreSlots(words, postings, articles.length)
  const repeated = repeat ? articles.indexOf(repeat.article) : -1
  const own = scores[repeated] ?? 0
  const best = Math.max(...scores)
  const isFirst = repeat?.isSame === true && own >= (repeat.likeness === 1 ? 0 : leastShare) * best
  if (repeat && !isFirst && own > 0) scores[repeated] = own * (1 + likenessShare * repeat.likeness)
  const isBefore = (one: number, other: number) => pathOf(articles[one]) < pathOf(articles[other])
  const matches: Match[] = []
  for (const slot of bestFirst(scores, isBefore, most)) {
    const article = articles[slot]
    if (article) matches.push({ article, score: scores[slot] ?? 0 })
  }
  if (!repeat || !isFirst || own === 0) return matches
  const others = matches.filter(({ article }) => article !== repeat.article)
  return [{ article: repeat.article, score: own, linked: repeat.text }, ...others]
}

const pathOf = (article: Article | undefined) => article?.path ?? ''

/** What each slot gets: of every word its best reading, and a little of the next. */
function scoreSlots(words: QueryWord[], postings: Postings, size: number): Float64Array {
  const scores = new Float64Array(size)
  const best = new Float64Array(size)
  const second = new Float64Array(size)
  for (const { terms } of words) {
    const found = terms.flatMap(({ term, weight }) => {
      const posting = postings.find(term)
      return posting ? { weight, ...posting } : []
    })
    const [only] = found
    if (only && found.length === 1) {
      addScores(only, scores)
      continue
    }
    for (const reading of found) keepBest(reading, best, second)
    for (const { slots } of found) {
      for (const slot of slots) {
        scores[slot] = (scores[slot] ?? 0) + (best[slot] ?? 0) + parameters.secondShare * (second[slot] ?? 0)
        best[slot] = 0
        second[slot] = 0
      }
    }
  }
  return scores
}

type Reading = Posting & { weight: number }

function addScores({ weight, slots, impacts }: Reading, scores: Float64Array): void {
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0
    scores[slot] = (scores[slot] ?? 0) + weight * (impacts[at] ?? 0)
  }
}

function keepBest({ weight, slots, impacts }: Reading, best: Float64Array, second: Float64Array): void {
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0
    const score = weight * (impacts[at] ?? 0)
    const sofar = best[slot] ?? 0
    if (score > sofar) {
      second[slot] = sofar
      best[slot] = score
    } else if (score > (second[slot] ?? 0)) second[slot] = score
  }
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
