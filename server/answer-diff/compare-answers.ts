import type { Decision } from '../decision/decision.ts'
import type { Language } from '../question.ts'
import { type GivenAnswer, describeAnswer, hasOtherText, isSameAnswer } from './given-answer.ts'
import type { AskedQuestion } from './read-asked-questions.ts'

/** One question with what it gets now and what it would get. */
export interface DiffRow {
  question: string
  language?: Language
  /** How often it was asked. */
  count: number
  before: GivenAnswer
  after: GivenAnswer
  /** The same article and section answer, with another text. */
  hasOtherText: boolean
}

/** Rows with their numbers: distinct questions, and how often those were asked. */
export interface DiffPart {
  questions: number
  times: number
  rows: DiffRow[]
}

/** The asked questions by what the change does to them. */
export interface DiffParts {
  /** Got no answer; would get one, or choices. */
  newlyAnswered: DiffPart
  /** Would get another article, another section, an answer instead of choices or the reverse, or other choices. */
  changed: DiffPart
  /** Got an answer or choices; would get none. */
  lost: DiffPart
  unchanged: DiffPart
}

/** A question with the decision on it in both cases. */
export interface ComparedQuestion extends AskedQuestion {
  before: Decision
  after: Decision
}

export function compareAnswers(questions: readonly ComparedQuestion[]): DiffParts {
  const parts: DiffParts = {
    newlyAnswered: { questions: 0, times: 0, rows: [] },
    changed: { questions: 0, times: 0, rows: [] },
    lost: { questions: 0, times: 0, rows: [] },
    unchanged: { questions: 0, times: 0, rows: [] },
  }
  for (const question of questions) {
    const part = parts[kindOfChange(question)]
    part.questions++
    part.times += question.count
    part.rows.push(toRow(question))
  }
  return parts
}

function kindOfChange({ before, after }: ComparedQuestion): keyof DiffParts {
  if (isSameAnswer(before, after)) return 'unchanged'
  if (before.kind === 'none') return 'newlyAnswered'
  return after.kind === 'none' ? 'lost' : 'changed'
}

function toRow({ text, language, count, before, after }: ComparedQuestion): DiffRow {
  return {
    question: text,
    ...(language ? { language } : {}),
    count,
    before: describeAnswer(before),
    after: describeAnswer(after),
    hasOtherText: hasOtherText(before, after),
  }
}
