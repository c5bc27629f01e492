import type { QueryTerm, QueryWord } from '../analysis/analyze-question.ts'
import type { Article, Section } from '../knowledge/article.ts'
import type { SearchIndex } from '../search/create-search-index.ts'

/** A word in a section's heading tells this much more than the same word in its text. */
const headingShare = 1
const bodyShare = 0.25

/** The best section must be this much better than the next: otherwise the question is about the article as a whole. */
const leastLead = 1.3

/**
 * The section a question is about, when it is about one: "wat kost een paspoort" gets the section on costs. Only what
 * the question says beyond the article's own title counts, and the section's heading must say it too.
 */
export function chooseSection(article: Article, words: QueryWord[], index: SearchIndex): Section | undefined {
  const title = new Set(index.titleWords(article).flatMap((word) => word.terms.map(({ term }) => term)))
  const beyondTitle = words.filter(
    (word) => !word.terms.some(({ term, reason }) => reason !== 'verwant' && title.has(term)),
  )
  if (beyondTitle.length === 0) return undefined
  const scored = index.sectionTerms(article).map(({ heading, body }, position) => {
    const inHeading = sum(beyondTitle, (term) => (heading.has(term.term) ? headingShare : 0), index)
    const inBody = sum(beyondTitle, (term) => (body.has(term.term) ? bodyShare : 0), index)
    return { section: article.sections[position], inHeading, score: inHeading + inBody }
  })
  const [best, next] = scored.toSorted((a, b) => b.score - a.score)
  if (!best || best.inHeading === 0 || best.score < leastLead * (next?.score ?? 0)) return undefined
  return best.section
}

function sum(words: QueryWord[], share: (term: QueryTerm) => number, index: SearchIndex): number {
  return words.reduce((total, { terms }) => {
    const direct = terms.filter(({ reason }) => reason !== 'verwant')
    return total + Math.max(0, ...direct.map((term) => share(term) * term.weight * index.rarity(term.term)))
  }, 0)
}
