import type { QueryWord } from '../analysis/analyze-question.ts'
import type { Language, Question } from '../question.ts'
import type { Match } from '../search/create-search-index.ts'
import type { Search } from '../search/create-search.ts'
import { checkInput } from './check-input.ts'
import { chooseSection } from './choose-section.ts'
import type { Conversation } from './conversation.ts'
import type { Decision } from './decision.ts'
import { detectLanguage } from './detect-language.ts'
import { type Thresholds, judge } from './judge.ts'
import { recognizeMessage } from './recognize-message.ts'

/** A decision with everything it came from: for the log, the conversation and `--explain`. */
export interface DecidedQuestion {
  decision: Decision
  language: Language
  /** The question as it was understood: with the topic of the conversation when it was a follow-up. */
  understood: string
  words: QueryWord[]
  matches: Match[]
  /** 0..1, see `judge.ts`. */
  confidence: number
  thresholds?: Thresholds
}

/** From the question to what is answered: input check, fixed texts, search, decision. Pure: no clock, no log. */
export function decide(question: Question, conversation: Conversation, search: Search): DecidedQuestion {
  const language = detectLanguage(question.text, question.language)
  const frame = { language, understood: question.text, words: [], matches: [], confidence: 1 }
  const message = checkInput(question.text) ?? recognizeMessage(question.text, language)
  if (message) return { ...frame, decision: { kind: 'message', name: message } }
  const index = search.index(language)
  const words = index.analyze(question.text)
  const matches = index.rank(words)
  const thresholds = search.thresholds(language)
  const judgement = judge(matches, words, thresholds)
  return { ...frame, words, matches, confidence: judgement.confidence, thresholds, decision: toDecision(judgement.kind, matches, words, search, language) }
}

function toDecision(kind: 'answer' | 'choices' | 'none', matches: Match[], words: QueryWord[], search: Search, language: Language): Decision {
  const [first] = matches
  if (kind === 'none' || !first) return { kind: 'none' }
  if (kind === 'choices') return { kind, articles: matches.slice(0, 3).map((match) => match.article) }
  const section = chooseSection(first.article, words, search.index(language))
  return { kind, article: first.article, ...(section ? { section } : {}) }
}
