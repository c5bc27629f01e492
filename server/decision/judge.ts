import type { MatchFeatures } from './measure-match.ts'

/** How sure one must be; calibrated per knowledge base, see `calibrate.ts`. */
export interface Thresholds {
  /** `confidenceOf` from which one answer is given. */
  answer: number
  /** `answerableOf` from which choices are offered. */
  choices: number
}

/** What a knowledge base's own thresholds never go below. */
export const lowestThresholds: Thresholds = { answer: 0.85, choices: 0.68 }

type Weights = Record<keyof MatchFeatures | 'intercept', number>

/** Two logistic regressions, fitted on questions with and without an answer in two knowledge bases (docs/search.md). */
const firstIsRight: Weights = { intercept: -6.65, score: 1.72, margin: 2.95, widerMargin: 1.3, coverage: 3.83, titleCoverage: 1.08, length: 1.5 }
const hasAnswer: Weights = { intercept: -5.84, score: 2.45, margin: -0.12, widerMargin: -0.9, coverage: 4.23, titleCoverage: 0.87, length: 2.52 }

/** A question that nearly repeats a linked question has its answer. */
const linkedConfidence = 0.97

/** How sure it is, 0..1, that the first match answers the question: the margin to the next counts. */
export function confidenceOf(features: MatchFeatures, isLinked: boolean): number {
  return isLinked ? Math.max(linkedConfidence, probability(features, firstIsRight)) : probability(features, firstIsRight)
}

/** How sure it is, 0..1, that any article answers the question: siblings that score alike do not count against it. */
export function answerableOf(features: MatchFeatures, isLinked: boolean): number {
  return isLinked ? Math.max(linkedConfidence, probability(features, hasAnswer)) : probability(features, hasAnswer)
}

function probability(features: MatchFeatures, weights: Weights): number {
  if (features.score === 0) return 0
  let sum = weights.intercept
  for (const [name, value] of Object.entries(features)) sum += value * weights[name as keyof MatchFeatures]
  return 1 / (1 + Math.exp(-sum))
}

/** In a conversation the topic is known: choices are offered sooner, an answer is given less soon. */
export function thresholdsInConversation({ answer, choices }: Thresholds): Thresholds {
  return { answer: Math.max(answer, 0.95), choices: choices / 2 }
}

/** One answer when sure, choices when it may well be among them, otherwise honestly none. */
export function judge(confidence: number, answerable: number, thresholds: Thresholds): 'answer' | 'choices' | 'none' {
  if (confidence >= thresholds.answer) return 'answer'
  return answerable >= thresholds.choices ? 'choices' : 'none'
}
