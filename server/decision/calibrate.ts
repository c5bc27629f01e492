import type { SearchIndex } from '../search/create-search-index.ts'
import { answerableOf, confidenceOf, lowestThresholds } from './judge.ts'
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
  const known = calibrations.get(index)
  if (known?.version === index.version()) return known.calibration
  const calibration = calibrate(index)
  calibrations.set(index, { version: index.version(), calibration })
  return calibration
}

/**
 * Measures a knowledge base with questions of which the outcome is known: the articles' own titles, and questions that
 * no government answers. No off-topic question may get an answer, and one in ten at most choices.
 */
function calibrate(index: SearchIndex): Calibration {
  const ownTitleScore = medianTitleScore(index) || 1
  const probes = offTopicQuestions[index.language].map((question) => {
    const words = index.analyze(question)
    const matches = index.rank(words)
    const features = measureMatch(matches, words, index, ownTitleScore)
    return { confidence: confidenceOf(features, false), answerable: answerableOf(features, false) }
  })
  return {
    ownTitleScore,
    thresholds: {
      answer: Math.max(
        lowestThresholds.answer,
        quantile(
          probes.map((probe) => probe.confidence),
          1,
        ),
      ),
      choices: Math.max(
        lowestThresholds.choices,
        quantile(
          probes.map((probe) => probe.answerable),
          0.9,
        ),
      ),
    },
  }
}

function medianTitleScore(index: SearchIndex): number {
  const articles = index.articles()
  const step = Math.max(1, Math.floor(articles.length / mostProbes))
  const scores = articles
    .filter((_article, position) => position % step === 0)
    .map(
      (article) =>
        index.rank(index.titleWords(article)).find((match) => match.article === article)?.score ?? 0,
    )
  return quantile(scores, 0.5)
}

/** The value that a share of the values stays at or below; 0 of nothing. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
