import type { QueryTerm, QueryWord } from '../analysis/analyze-question.ts'
import type { Article } from '../knowledge/article.ts'
import type { Postings } from './create-postings.ts'

/** What one word of the question says about one article. */
export interface WordEvidence {
  /** What the word could weigh at most: by its most telling reading that any article has, related ones apart. */
  weight: number
  /** 0..1: how much of that the article has, anywhere. */
  covered: number
  /** The same for its title alone. */
  inTitle: number
  /** The same for its introduction and short text alone. */
  inSummary: number
  /** Whether the article has the asker's own word, and not only what it may stand for. */
  isOwnWord: boolean
  /** What the word gave the article, in the ranking. */
  score: number
}

/** A word that no article knows weighs this share of what the rarest word weighs. */
const unknownShare = 0.8

/** Weighs every word of the question against an article: the ground of the decision. */
export function weighEvidence(words: QueryWord[], article: Article, postings: Postings): WordEvidence[] {
  const slot = postings.slotOf(article)
  const worth = ({ term, weight }: QueryTerm) => weight * postings.rarity(term)
  return words.map((word) => {
    const known = word.terms.filter(({ term }) => postings.has(term))
    const meant = known.filter(({ reason }) => reason !== 'verwant')
    const weight =
      known.length > 0
        ? Math.max(...(meant.length > 0 ? meant : known).map(worth))
        : word.importance * unknownShare * postings.rarityOfUnknown()
    const evidence = { weight, covered: 0, inTitle: 0, inSummary: 0, isOwnWord: false, score: 0 }
    for (const term of known) {
      const found = postings.look(term.term, slot)
      if (!found) continue
      const share = Math.min(1, worth(term) / weight)
      if (share > evidence.covered) {
        evidence.covered = share
        evidence.isOwnWord = term.reason === 'woord'
      }
      if (found.inTitle) evidence.inTitle = Math.max(evidence.inTitle, share)
      if (found.inSummary) evidence.inSummary = Math.max(evidence.inSummary, share)
      evidence.score = Math.max(evidence.score, term.weight * found.impact)
    }
    return evidence
  })
}
