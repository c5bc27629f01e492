import type { QueryWord } from '../analysis/analyze-question.ts'
import type { Match } from '../search/create-search-index.ts'

/** How sure one must be: calibrated per knowledge base. */
export interface Thresholds {
  /** Confidence from which one answer is given. */
  answer: number
  /** Confidence from which choices are offered. */
  choices: number
}

export interface Judgement {
  kind: 'answer' | 'choices' | 'none'
  /** 0..1 */
  confidence: number
}

export function judge(matches: Match[], _words: QueryWord[], thresholds: Thresholds): Judgement {
  const [first, second] = matches
  if (!first) return { kind: 'none', confidence: 0 }
  const confidence = Math.min(1, first.score / 12)
  const margin = 1 - (second?.score ?? 0) / first.score
  if (first.linked !== undefined || (confidence >= thresholds.answer && margin >= 0.15)) return { kind: 'answer', confidence }
  return { kind: confidence >= thresholds.choices ? 'choices' : 'none', confidence }
}
