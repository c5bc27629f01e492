import type { Article } from '../../server/knowledge/article.ts'
import type { Search } from '../../server/search/create-search.ts'
import { type Outcome, isHelped } from './evaluate.ts'

/** The questions whose asker was not helped, each with what spoke for the expected article and for the one that won. */
export function printMisses(outcomes: Outcome[], search: Search): string {
  const missed = outcomes.filter((outcome) => !isHelped(outcome))
  return `\n${missed.length} vragen niet geholpen\n${missed.map((outcome) => describeMiss(outcome, search)).join('')}`
}

function describeMiss({ question, decided, rank }: Outcome, search: Search): string {
  const index = search.index(decided.language)
  const expected = index.articles().find((article) => article.id === question.id)
  const because = (article: Article) =>
    index
      .explain(decided.words, article)
      .map(({ word, term, score }) => `${word}→${term} ${score.toFixed(1)}`)
      .join(', ') || 'niets'
  const first = decided.matches[0]?.article
  return [
    `\n- ${question.q}  (${decided.decision.kind}, plaats ${rank === 0 ? 'geen' : rank})`,
    `    verwacht: ${expected ? `${expected.vraag}  ${because(expected)}` : `${question.id} (niet in deze map)`}`,
    `    eerste:   ${first ? `${first.vraag}  ${because(first)}` : 'geen'}\n`,
  ].join('\n')
}
