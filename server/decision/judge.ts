import type { MatchFeatures } from './measure-match.ts'

/** How sure one must be; calibrated per knowledge base, see `calibrate.ts`. */
export interface Thresholds {
  /** `confidenceOf` from which one answer is given. */
  answer: number
  /** `answerableOf` from which choices are offered. */
  choices: number
}

/** What a knowledge base's own thresholds never go below. */
export const lowestThresholds: Thresholds = { answer: 0.88, choices: 0.72 }

const featureNames = ['score', 'margin', 'widerMargin', 'coverage', 'titleCoverage', 'length'] as const
type Weights = Record<keyof MatchFeatures | 'intercept', number>

/** Two logistic regressions, fitted on questions with and without an answer in two knowledge bases (server/search/DESIGN.md). */
const firstIsRight: Weights = {
  intercept: -7.25,
  score: 1.53,
  margin: 3.04,
  widerMargin: 1.35,
  coverage: 4.21,
  titleCoverage: 1.18,
  length: 1.78,
}
const hasAnswer: Weights = {
  intercept: -5.83,
  score: 2.38,
  margin: 0.97,
  widerMargin: -1.35,
  coverage: 3.97,
  titleCoverage: 1.08,
  length: 2.48,
}

/** A question that nearly repeats a linked question has its answer. */
const linkedConfidence = 0.97

/** How sure it is, 0..1, that the first match answers the question: the margin to the next counts. */
export function confidenceOf(features: MatchFeatures, isLinked: boolean): number {
  return isLinked
    ? Math.max(linkedConfidence, probability(features, firstIsRight))
    : probability(features, firstIsRight)
}

/** How sure it is, 0..1, that any article answers the question: siblings that score alike do not count against it. */
export function answerableOf(features: MatchFeatures, isLinked: boolean): number {
  return isLinked
    ? Math.max(linkedConfidence, probability(features, hasAnswer))
    : probability(features, hasAnswer)
}

function probability(features: MatchFeatures, weights: Weights): number {
  if (features.score === 0) return 0
  const sum = featureNames.reduce((total, name) => total + weights[name] * features[name], weights.intercept)
  return 1 / (1 + Math.exp(-sum))
}

/** In a conversation the topic is known: choices are offered sooner, an answer is given less soon. */
export function thresholdsInConversation({ answer, choices }: Thresholds): Thresholds {
  return { answer: Math.max(answer, 0.95), choices: choices / 2 }
}

/** One answer when sure, choices when it may well be among them, otherwise honestly none. */
export function judge(
  confidence: number,
  answerable: number,
  thresholds: Thresholds,
): 'answer' | 'choices' | 'none' {
  if (confidence >= thresholds.answer) return 'answer'
  return answerable >= thresholds.choices ? 'choices' : 'none'
}
