import { type MatchFeatures, featureNames } from './measure-match.ts'

/** How sure one must be; calibrated per knowledge base, see `calibrate.ts`. */
export interface Thresholds {
  /** `confidenceOf` from which one answer is given. */
  answer: number
  /** `answerableOf` from which choices are offered. */
  choices: number
}

/** What a knowledge base's own thresholds never go below. */
export const lowestThresholds: Thresholds = { answer: 0.87, choices: 0.42 }

type Weights = MatchFeatures & { intercept: number }

/** Logistic regressions, fitted on questions in two knowledge bases (server/search/DESIGN.md): of those with an answer, which have it first. */
const firstIsRight: Weights = {
  intercept: -4.06,
  score: -2.15,
  margin: 7.46,
  widerMargin: 1.82,
  coverage: 4.67,
  titleShare: 0.56,
  summaryCoverage: 0.4,
  ownWords: 1.13,
  titleCoverage: 0.48,
  missing: -0.64,
  unnamed: -0.16,
  weight: 0.76,
}
/** And of all questions, which have an answer. */
const hasAnswer: Weights = {
  intercept: -6.19,
  score: 4.44,
  margin: 1.59,
  widerMargin: -2.95,
  coverage: 3.39,
  titleShare: 1.3,
  summaryCoverage: 1.28,
  ownWords: 0.93,
  titleCoverage: 0.35,
  missing: -1.26,
  unnamed: 0.53,
  weight: 0.89,
}

/** A question that nearly repeats a linked question has its answer. */
export const linkedConfidence = 0.97

/** A title that says all of a question may well answer it, however common its words: "afspraak maken". */
const wholeTitleShare = 0.99
const wholeTitleAnswerable = 0.5

/** How sure it is, 0..1, that any article answers the question: siblings that score alike do not count against it. */
export function answerableOf(features: MatchFeatures, isLinked: boolean): number {
  const least = features.titleShare >= wholeTitleShare ? wholeTitleAnswerable : 0
  return atLeastLinked(Math.max(least, probability(features, hasAnswer)), isLinked)
}

/** How sure it is, 0..1, that the first match answers the question: that any does, and that it is this one. */
export function confidenceOf(features: MatchFeatures, isLinked: boolean): number {
  const both = probability(features, hasAnswer) * probability(features, firstIsRight)
  return atLeastLinked(both, isLinked)
}

const atLeastLinked = (sureness: number, isLinked: boolean) =>
  isLinked ? Math.max(linkedConfidence, sureness) : sureness

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
