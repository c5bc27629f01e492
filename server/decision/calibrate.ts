import type { SearchIndex } from '../search/create-search-index.ts'
import { answerableOf, confidenceOf, linkedConfidence, lowestThresholds } from './judge.ts'
import type { Thresholds } from './judge.ts'
import { measureMatch } from './measure-match.ts'
import { offTopicQuestions } from './off-topic-questions.ts'

/** What the decision must know of a knowledge base, because scores depend on the articles in it. */
export interface Calibration {
  /** The median of what articles score for their own title: the measure of a full score. */
  ownTitleScore: number
  thresholds: Thresholds
}

/** At most this many articles are probed, evenly spread: it keeps a large knowledge base quick to load. */
const mostProbes = 200

const calibrations = new WeakMap<SearchIndex, { version: number; calibration: Calibration }>()

/** The calibration of an index as it is now: made when first asked for, and again after the articles changed. */
export function calibrationOf(index: SearchIndex): Calibration {
  const steps = prepareCalibration(index)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Makes the calibration one question at a time, for who may not keep others waiting; `calibrationOf` then has it at
 * once. Of no use when the articles change meanwhile.
 */
export function* prepareCalibration(index: SearchIndex): Generator<undefined, Calibration> {
  const known = calibrations.get(index)
  if (known?.version === index.version()) return known.calibration
  const version = index.version()
  const calibration = yield* calibrate(index)
  calibrations.set(index, { version, calibration })
  return calibration
}

/** Gives an index that scores exactly as another the calibration of the other. */
export function adoptCalibration(index: SearchIndex, other: SearchIndex): void {
  calibrations.set(index, { version: index.version(), calibration: calibrationOf(other) })
}

/**
 * Measures a knowledge base with questions of which the outcome is known: the articles' own titles, and questions that
 * no government answers. No off-topic question may get an answer, and one in ten at most choices. Where an article does
 * answer one, that must not silence the others: what repeats a linked question is always sure enough.
 */
function* calibrate(index: SearchIndex): Generator<undefined, Calibration> {
  const ownTitleScore = (yield* medianTitleScore(index)) || 1
  const probes: { confidence: number; answerable: number }[] = []
  for (const question of offTopicQuestions[index.language]) {
    yield
    const words = index.analyze(question)
    const matches = index.rank(words, question)
    if (matches[0]?.linked !== undefined) continue
    const features = measureMatch(matches, words, index, ownTitleScore)
    probes.push({ confidence: confidenceOf(features, false), answerable: answerableOf(features, false) })
  }
  const surest = quantile(
    probes.map(({ confidence }) => confidence),
    1,
  )
  const answerable = quantile(
    probes.map((probe) => probe.answerable),
    0.9,
  )
  return {
    ownTitleScore,
    thresholds: {
      answer: Math.min(linkedConfidence, Math.max(lowestThresholds.answer, surest)),
      choices: Math.max(lowestThresholds.choices, answerable),
    },
  }
}

function* medianTitleScore(index: SearchIndex): Generator<undefined, number> {
  const articles = index.articles()
  const step = Math.max(1, Math.floor(articles.length / mostProbes))
  const scores: number[] = []
  for (const article of articles.filter((_article, position) => position % step === 0)) {
    yield
    const matches = index.rank(index.titleWords(article), article.vraag)
    scores.push(matches.find((match) => match.article === article)?.score ?? 0)
  }
  return quantile(scores, 0.5)
}

/** The value that a share of the values stays at or below; 0 of nothing. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
