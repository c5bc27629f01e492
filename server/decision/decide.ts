import type { QueryWord } from '../analysis/analyze-question.ts'
import type { Language, Question } from '../question.ts'
import type { SearchIndex } from '../search/create-search-index.ts'
import type { Match } from '../search/rank-articles.ts'
import type { Search } from '../search/create-search.ts'
import { type Calibration, calibrationOf } from './calibrate.ts'
import { checkInput } from './check-input.ts'
import { chooseSection } from './choose-section.ts'
import type { Conversation } from './conversation.ts'
import type { Decision } from './decision.ts'
import { detectLanguage, leaningLanguage } from './detect-language.ts'
import { isElliptical, rankFollowUp } from './follow-up.ts'
import { type Thresholds, answerableOf, confidenceOf, judge, thresholdsInConversation } from './judge.ts'
import { measureMatch } from './measure-match.ts'
import { recognizeMessage } from './recognize-message.ts'

/** A decision with everything it came from: for the log, the conversation and `--explain`. */
export interface DecidedQuestion {
  decision: Decision
  language: Language
  /** The question as it was understood: with the topic of the conversation when it was a follow-up. */
  understood: string
  words: QueryWord[]
  matches: Match[]
  /** 0..1: that the first match answers, and that any article does; see `judge.ts`. */
  confidence: number
  answerable: number
  thresholds?: Thresholds
}

/** From the question to what is answered: input check, fixed texts, search, decision. Pure: no clock, no log. */
export function decide(question: Question, conversation: Conversation, search: Search): DecidedQuestion {
  const { text } = question
  const language = detectLanguage(text, question.language)
  const message = checkInput(text) ?? recognizeMessage(text, language)
  if (message) {
    const decision = { kind: 'message', name: message } as const
    return { decision, language, understood: text, words: [], matches: [], confidence: 1, answerable: 1 }
  }
  const decided = decideFrom(search.index(language), text, conversation)
  const other = leaningLanguage(text)
  if (decided.decision.kind !== 'none' || other === undefined || other === language) return decided
  const elsewhere = decideFrom(search.index(other), text, conversation)
  return elsewhere.decision.kind === 'none' ? decided : elsewhere
}

/** What the articles of one language say to a question. */
function decideFrom(index: SearchIndex, text: string, conversation: Conversation): DecidedQuestion {
  const calibration = calibrationOf(index)
  const { matches, words, own, understood } = considerConversation(text, conversation, index, calibration)
  const features = measureMatch(matches, words, index, calibration.ownTitleScore)
  const isLinked = matches[0]?.linked !== undefined
  const confidence = confidenceOf(features, isLinked)
  const answerable = answerableOf(features, isLinked)
  const isFollowUp = understood !== text
  const thresholds = isFollowUp ? thresholdsInConversation(calibration.thresholds) : calibration.thresholds
  const decision = toDecision(judge(confidence, answerable, thresholds), matches, own, index)
  const { language } = index
  return { decision, language, understood, words, matches, confidence, answerable, thresholds }
}

/** The topic of a conversation is kept up to this many characters. */
const mostTopicCharacters = 300

/** What the next question may refer back to. */
export function continueConversation(
  before: Conversation,
  { decision, understood }: DecidedQuestion,
): Conversation {
  switch (decision.kind) {
    case 'message':
      return before
    case 'none':
      return { ...before, question: understood.slice(-mostTopicCharacters) }
    case 'answer':
      return { ...before, question: understood.slice(-mostTopicCharacters), articles: [decision.article.id] }
    case 'choices':
      return {
        ...before,
        question: understood.slice(-mostTopicCharacters),
        articles: decision.articles.map((article) => article.id),
      }
  }
}

interface ConsideredQuestion {
  matches: Match[]
  words: QueryWord[]
  /** The words of this turn alone: they tell which section it is about. */
  own: QueryWord[]
  understood: string
}

/** Ranks the question alone, or in the light of the conversation when it leans on it. */
function considerConversation(
  text: string,
  conversation: Conversation,
  index: SearchIndex,
  calibration: Calibration,
): ConsideredQuestion {
  const own = index.analyze(text)
  const alone = index.rank(own, text)
  const standalone = { matches: alone, words: own, own, understood: text }
  const { question: topic, articles } = conversation
  if (topic === undefined || !isElliptical(text, own, index.language)) return standalone
  // However short: what has an answer of its own is a new question. It is also what a button of choices asks.
  if (confidenceAlone(alone, own, index, calibration) >= calibration.thresholds.answer) return standalone
  const before = index.analyze(topic)
  const matches = rankFollowUp(alone, index.rank(before, topic), articles, calibration.ownTitleScore)
  return { matches, words: [...own, ...before], own, understood: `${topic} ${text}` }
}

function confidenceAlone(
  matches: Match[],
  words: QueryWord[],
  index: SearchIndex,
  { ownTitleScore }: Calibration,
): number {
  const features = measureMatch(matches, words, index, ownTitleScore)
  return confidenceOf(features, matches[0]?.linked !== undefined)
}

/** At most so many choices are offered, and none that scores less than this share of the first: three are no better than one. */
const mostChoices = 3
const leastChoiceShare = 0.5

function toDecision(
  kind: 'answer' | 'choices' | 'none',
  matches: Match[],
  words: QueryWord[],
  index: SearchIndex,
): Decision {
  const [first] = matches
  if (kind === 'none' || !first) return { kind: 'none' }
  if (kind === 'choices') {
    const worthwhile = matches
      .slice(0, mostChoices)
      .filter(({ score }) => score >= leastChoiceShare * first.score)
    return { kind, articles: worthwhile.map((match) => match.article) }
  }
  const section = chooseSection(first.article, words, index)
  return { kind, article: first.article, ...(section ? { section } : {}) }
}
