import type { Article } from '../../server/knowledge/article.ts'
import type { Search } from '../../server/search/create-search.ts'
import type { DecidedQuestion } from '../../server/decision/decide.ts'
import { type Evaluation, type Outcome, isHelped } from './evaluate.ts'

/**
 * What went wrong, each with what spoke for the expected article and for the one that won: askers and last turns of
 * conversations that were not helped, and questions without an answer that got one.
 */
export function printMisses(
  { outcomes, lastTurns, falselyAnswered }: Omit<Evaluation, 'report'>,
  search: Search,
): string {
  const describe = (all: Outcome[]) =>
    all.filter((outcome) => !isHelped(outcome)).map((outcome) => describeMiss(outcome, search))
  return [
    list('vragen niet geholpen', describe(outcomes)),
    list('gesprekken waarvan de laatste vraag niet geholpen is', describe(lastTurns)),
    list(
      'vragen zonder antwoord die toch een antwoord kregen',
      falselyAnswered.map((decided) => describeFalseAnswer(decided, search)),
    ),
  ].join('')
}

function list(title: string, misses: string[]): string {
  return misses.length === 0 ? '' : `\n${misses.length} ${title}\n${misses.join('')}`
}

function describeFalseAnswer(decided: DecidedQuestion, search: Search): string {
  const first = decided.matches[0]?.article
  const because = first ? `${first.vraag}  ${explain(first, decided, search)}` : 'geen'
  return `\n- ${decided.understood}\n    gaf: ${because}\n`
}

function explain(article: Article, { language, words }: DecidedQuestion, search: Search): string {
  const contributions = search.index(language).explain(words, article)
  return (
    contributions.map(({ word, term, score }) => `${word}→${term} ${score.toFixed(1)}`).join(', ') || 'niets'
  )
}

function describeMiss({ question, decided, rank }: Outcome, search: Search): string {
  const index = search.index(decided.language)
  const expected = index.articles().find((article) => article.id === question.id)
  const because = (article: Article) => explain(article, decided, search)
  const first = decided.matches[0]?.article
  return [
    `\n- ${question.q}  (${decided.decision.kind}, plaats ${rank === 0 ? 'geen' : rank})`,
    `    verwacht: ${expected ? `${expected.vraag}  ${because(expected)}` : `${question.id} (niet in deze map)`}`,
    `    eerste:   ${first ? `${first.vraag}  ${because(first)}` : 'geen'}\n`,
  ].join('\n')
}
