import { randomUUID } from 'node:crypto'
import { prepareCalibration } from '../decision/calibrate.ts'
import { decide } from '../decision/decide.ts'
import type { Decision } from '../decision/decision.ts'
import { languages } from '../question.ts'
import type { Search } from '../search/create-search.ts'
import { inSmallSteps } from './in-small-steps.ts'
import { rankOnlyBest } from './rank-only-best.ts'
import type { AskedQuestion } from './read-asked-questions.ts'

/** What is known of questions on certain articles: nothing is decided twice. */
export interface Decided {
  search: Search
  decisions: Map<string, Decision>
}

/**
 * Makes ready to decide many questions: calibrates the indexes, so that nothing is left to be done at once.
 * @returns nothing when the articles changed meanwhile
 */
export async function startDeciding(
  indexOf: Search['index'],
  isOutdated: () => boolean,
): Promise<Decided | undefined> {
  for (const language of languages) {
    const steps = prepareCalibration(indexOf(language))
    if (!(await inSmallSteps(steps, () => {}, isOutdated))) return undefined
  }
  const indexes = { nl: rankOnlyBest(indexOf('nl')), en: rankOnlyBest(indexOf('en')) }
  const size = () => indexes.nl.size() + indexes.en.size()
  return { search: { index: (language) => indexes[language], size }, decisions: new Map() }
}

/**
 * Decides questions, each as the first of a conversation. What is found is kept in `decided`, and only that.
 * @returns the decisions in the order of the questions; nothing when the articles changed meanwhile
 */
export async function decideAsked(
  questions: readonly AskedQuestion[],
  decided: Decided,
  isOutdated: () => boolean,
): Promise<Decision[] | undefined> {
  const decisions = await inSmallSteps(
    questions,
    (question) => {
      const key = keyOf(question)
      const decision = decided.decisions.get(key) ?? decideAlone(question, decided.search)
      // Kept at once: who asks the same meanwhile goes on from here.
      decided.decisions.set(key, decision)
      return decision
    },
    isOutdated,
  )
  if (!decisions) return undefined
  const wanted = new Set(questions.map(keyOf))
  for (const key of decided.decisions.keys()) if (!wanted.has(key)) decided.decisions.delete(key)
  return decisions
}

const keyOf = ({ text, language }: AskedQuestion) => `${language ?? ''} ${text}`

const conversation = { id: randomUUID(), articles: [] }

function decideAlone({ text, language }: AskedQuestion, search: Search): Decision {
  const question = { text, channel: 'vergelijking', ...(language ? { language } : {}) }
  return decide(question, conversation, search).decision
}
