import type { Ask } from '../../server/ask.ts'
import { type Conversation, readConversation } from '../../server/decision/conversation.ts'
import { type DecidedQuestion, continueConversation, decide } from '../../server/decision/decide.ts'
import type { Search } from '../../server/search/create-search.ts'
import { timeEach } from './time-each.ts'
import type { Dialogue, ExpectedQuestion, UnanswerableQuestion } from './question-sets.ts'

export interface QuestionSets {
  questions: ExpectedQuestion[]
  unanswerable?: UnanswerableQuestion[]
  dialogues?: Dialogue[]
}

/** Rank measures: shares of n, whatever was decided. */
export interface RankMeasures {
  n: number
  top1: number
  recall3: number
  recall5: number
  mrr: number
}

export interface EvaluationReport {
  articles: number
  questions: RankMeasures
  byKind: Record<string, RankMeasures>
  /** Shares of all answerable questions. */
  decision: { answered: number; answeredRight: number; offered: number; offeredRight: number; none: number }
  /** answeredRight + offeredRight. */
  helped: number
  /** Answered, but not with the expected article. */
  wrong: number
  unanswerable?: { n: number; answered: number; offered: number; none: number }
  /** How well the confidence that there is an answer tells answerable questions from the others: 0.5 chance, 1 always. */
  auroc?: number
  dialogues?: { n: number; lastTurnTop1: number; lastTurnHelped: number }
  /** Time of ask() without its log, in a program that is warm. */
  microseconds: { p50: number; p99: number }
}

/** One question, what was expected and what came out. */
export interface Outcome {
  question: ExpectedQuestion
  decided: DecidedQuestion
  /** 1 is first; 0 is not found. */
  rank: number
}

export interface Evaluation {
  report: EvaluationReport
  outcomes: Outcome[]
  /** The questions without an answer that got one all the same. */
  falselyAnswered: DecidedQuestion[]
  /** The last turn of each conversation. */
  lastTurns: Outcome[]
}

/**
 * Asks every question of the sets and measures what comes out.
 * @param ask without a log: it is timed
 */
export async function evaluate(
  sets: QuestionSets,
  search: Search,
  ask: Ask,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Evaluation> {
  const total = sets.questions.length + (sets.unanswerable?.length ?? 0) + (sets.dialogues?.length ?? 0)
  let done = 0
  const counted = <Result>(result: Result): Result => {
    onProgress(++done, total)
    return result
  }
  const outcomes = sets.questions.map((question) => counted(askOne(question, search)))
  const unanswerable = sets.unanswerable?.map((question) => counted(decideAlone(question.q, search)))
  const lastTurns = sets.dialogues?.map((dialogue) => counted(askDialogue(dialogue, search)))
  const decision = measureDecision(outcomes)
  const report: EvaluationReport = {
    articles: search.size(),
    questions: measureRanks(outcomes),
    byKind: measureKinds(outcomes),
    decision,
    helped: decision.answeredRight + decision.offeredRight,
    wrong: decision.answered - decision.answeredRight,
    ...(unanswerable && unanswerable.length > 0
      ? {
          unanswerable: measureUnanswerable(unanswerable),
          auroc: areaUnderCurve(
            outcomes.map((outcome) => outcome.decided),
            unanswerable,
          ),
        }
      : {}),
    ...(lastTurns && lastTurns.length > 0
      ? {
          dialogues: {
            n: lastTurns.length,
            lastTurnTop1: share(lastTurns, (turn) => turn.rank === 1),
            lastTurnHelped: share(lastTurns, isHelped),
          },
        }
      : {}),
    microseconds: await timeEach(sets.questions, ({ q }) => ask({ text: q, channel: 'evaluatie' })),
  }
  const falselyAnswered = (unanswerable ?? []).filter((decided) => decided.decision.kind === 'answer')
  return { report, outcomes, falselyAnswered, lastTurns: lastTurns ?? [] }
}

function decideAlone(text: string, search: Search): DecidedQuestion {
  return decide({ text, channel: 'evaluatie' }, readConversation(undefined), search)
}

function askOne(
  question: ExpectedQuestion,
  search: Search,
  conversation: Conversation = readConversation(undefined),
): Outcome {
  const decided = decide({ text: question.q, channel: 'evaluatie' }, conversation, search)
  const expected = [question.id, ...question.also]
  const rank = decided.matches.findIndex((match) => expected.includes(match.article.id)) + 1
  return { question, decided, rank }
}

/** Asks all turns, each in the light of those before it; the last one counts. */
function askDialogue(dialogue: Dialogue, search: Search): Outcome {
  let conversation = readConversation(undefined)
  let last: Outcome | undefined
  for (const turn of dialogue.turns) {
    last = askOne({ ...turn, kind: 'gesprek' }, search, conversation)
    conversation = continueConversation(conversation, last.decided)
  }
  if (!last) throw new Error('Een gesprek heeft minstens een beurt.')
  return last
}

function measureRanks(outcomes: Outcome[]): RankMeasures {
  return {
    n: outcomes.length,
    top1: share(outcomes, ({ rank }) => rank === 1),
    recall3: share(outcomes, ({ rank }) => rank > 0 && rank <= 3),
    recall5: share(outcomes, ({ rank }) => rank > 0 && rank <= 5),
    mrr:
      outcomes.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / Math.max(1, outcomes.length),
  }
}

function measureKinds(outcomes: Outcome[]): Record<string, RankMeasures> {
  const kinds = new Set(outcomes.map((outcome) => outcome.question.kind))
  const measure = (kind: string) => measureRanks(outcomes.filter((outcome) => outcome.question.kind === kind))
  return Object.fromEntries([...kinds].toSorted().map((kind) => [kind, measure(kind)]))
}

function measureDecision(outcomes: Outcome[]): EvaluationReport['decision'] {
  const kind = (outcome: Outcome) => outcome.decided.decision.kind
  return {
    answered: share(outcomes, (outcome) => kind(outcome) === 'answer'),
    answeredRight: share(outcomes, (outcome) => kind(outcome) === 'answer' && isHelped(outcome)),
    offered: share(outcomes, (outcome) => kind(outcome) === 'choices'),
    offeredRight: share(outcomes, (outcome) => kind(outcome) === 'choices' && isHelped(outcome)),
    none: share(outcomes, (outcome) => kind(outcome) === 'none' || kind(outcome) === 'message'),
  }
}

/** Whether the asker got the expected article, as the answer or among the choices. */
export function isHelped({ question, decided: { decision } }: Outcome): boolean {
  const expected = [question.id, ...question.also]
  if (decision.kind === 'answer') return expected.includes(decision.article.id)
  return decision.kind === 'choices' && decision.articles.some((article) => expected.includes(article.id))
}

function measureUnanswerable(decided: DecidedQuestion[]): NonNullable<EvaluationReport['unanswerable']> {
  return {
    n: decided.length,
    answered: share(decided, ({ decision }) => decision.kind === 'answer'),
    offered: share(decided, ({ decision }) => decision.kind === 'choices'),
    none: share(decided, ({ decision }) => decision.kind === 'none' || decision.kind === 'message'),
  }
}

const sureness = ({ decision, answerable }: DecidedQuestion) => (decision.kind === 'message' ? 0 : answerable)

/** Area under the ROC curve by the rank sum (Mann-Whitney), ties counting half; a fixed text says: no answer here. */
function areaUnderCurve(answerable: DecidedQuestion[], unanswerable: DecidedQuestion[]): number {
  const negatives = unanswerable.map(sureness)
  let wins = 0
  for (const positive of answerable.map(sureness)) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0
  }
  return wins / (answerable.length * negatives.length)
}

function share<Row>(rows: Row[], counts: (row: Row) => boolean): number {
  return rows.filter(counts).length / Math.max(1, rows.length)
}
