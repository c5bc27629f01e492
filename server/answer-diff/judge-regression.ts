import { createHash } from 'node:crypto'
import type { Decision } from '../decision/decision.ts'
import { type GivenAnswer, describeAnswer, isSameAnswer } from './given-answer.ts'
import type { RegressionQuestion } from './regression-set.ts'

/**
 * How a question of the regression set fares: the expected article answers, is among the choices, is not given, or
 * another article is given as the answer. From bad to good.
 */
export const standings = ['wrong', 'missed', 'offered', 'answered'] as const
export type Standing = (typeof standings)[number]

export interface RegressionRow {
  question: string
  /** The article that must answer. */
  expected: string
  standingBefore: Standing
  standingAfter: Standing
  before: GivenAnswer
  after: GivenAnswer
}

/** A question of the regression set with the decision on it in both cases. */
export interface ComparedRegression extends RegressionQuestion {
  before: Decision
  after: Decision
}

export interface RegressionOutcome {
  questions: number
  /** How many questions stand how. */
  before: Record<Standing, number>
  after: Record<Standing, number>
  improved: RegressionRow[]
  /** Lost or changed: the editor must confirm these before the change is published. */
  confirmations: RegressionRow[]
  /** Tells whether what was confirmed is what is published: equal as long as the same rows need confirmation. */
  fingerprint: string
}

/** What a change does to the regression set, and what of it an editor must confirm. */
export function judgeRegression(questions: readonly ComparedRegression[]): RegressionOutcome {
  const rows = questions.map((question) => ({ question, row: toRow(question) }))
  const confirmations = rows.filter(needsConfirmation).map(({ row }) => row)
  return {
    questions: rows.length,
    before: countStandings(rows.map(({ row }) => row.standingBefore)),
    after: countStandings(rows.map(({ row }) => row.standingAfter)),
    improved: rows.map(({ row }) => row).filter((row) => progress(row) > 0),
    confirmations,
    fingerprint: createHash('sha1').update(JSON.stringify(confirmations)).digest('hex'),
  }
}

/**
 * Worse, or another answer that is neither better nor worse (the article among `also`, another section, another wrong
 * article). Other choices with the expected article still among them need none: nothing is lost.
 */
function needsConfirmation({ question, row }: { question: ComparedRegression; row: RegressionRow }): boolean {
  if (progress(row) !== 0) return progress(row) < 0
  return row.after.kind === 'answer' && !isSameAnswer(question.before, question.after)
}

function progress({ standingBefore, standingAfter }: RegressionRow): number {
  return standings.indexOf(standingAfter) - standings.indexOf(standingBefore)
}

function toRow(question: ComparedRegression): RegressionRow {
  const { q, id, before, after } = question
  return {
    question: q,
    expected: id,
    standingBefore: standingOf(before, question),
    standingAfter: standingOf(after, question),
    before: describeAnswer(before),
    after: describeAnswer(after),
  }
}

function standingOf(decision: Decision, { id, also }: RegressionQuestion): Standing {
  const isExpected = (article: { id: string }) => article.id === id || also.includes(article.id)
  if (decision.kind === 'answer') return isExpected(decision.article) ? 'answered' : 'wrong'
  return decision.kind === 'choices' && decision.articles.some(isExpected) ? 'offered' : 'missed'
}

function countStandings(found: Standing[]): Record<Standing, number> {
  const numberOf = (standing: Standing) => found.filter((other) => other === standing).length
  return {
    wrong: numberOf('wrong'),
    missed: numberOf('missed'),
    offered: numberOf('offered'),
    answered: numberOf('answered'),
  }
}
