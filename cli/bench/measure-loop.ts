import type { LoopOutcome, LoopQuestion } from './loop-askers.ts'
import type { EditorAction } from './loop-editor.ts'

/** Shares of n questions. */
export interface LoopShares {
  n: number
  /** The expected article was the answer or among the choices. */
  right: number
  /** It was the answer. */
  answeredRight: number
}

/** What happened in one round. */
export interface PlayedRound {
  articles: number
  outcomes: LoopOutcome[]
  open: number
  times: number
  actions: EditorAction[]
}

export interface LoopRound {
  round: number
  /** Served at the time of asking, in all languages. */
  articles: number
  all: LoopShares
  /** Questions that never became a variant, in no round: what the loop does for words that no editor saw. */
  unseen: LoopShares
  /** Questions about the articles that were missing at first. */
  aboutMissing: LoopShares
  /** Questions that no article answers: what they got all the same. */
  unanswerable?: { n: number; answered: number; offered: number }
  /** Groups that ask for attention, and how often their questions were asked. */
  groups: { open: number; times: number }
  actions: EditorAction[]
}

/** The rounds as shares. Which questions are unseen is decided afterwards, so that it is the same set in every round. */
export function measureLoop(
  questions: readonly LoopQuestion[],
  rounds: readonly PlayedRound[],
  { missing, variants }: { missing: ReadonlySet<string>; variants: ReadonlySet<LoopQuestion> },
): LoopRound[] {
  const isUnseen = (question: LoopQuestion) => isAnswerable(question) && !variants.has(question)
  const isAboutMissing = ({ expected: [id] }: LoopQuestion) => id !== undefined && missing.has(id)
  return rounds.map(({ articles, outcomes, open, times, actions }, place) => {
    const of = (isWanted: (question: LoopQuestion) => boolean) =>
      outcomes.filter((_outcome, at) => {
        const question = questions[at]
        return question !== undefined && isWanted(question)
      })
    const unanswerable = of((question) => !isAnswerable(question))
    return {
      round: place + 1,
      articles,
      all: sharesOf(of(isAnswerable)),
      unseen: sharesOf(of(isUnseen)),
      aboutMissing: sharesOf(of(isAboutMissing)),
      ...(unanswerable.length > 0 ? { unanswerable: wrongShares(unanswerable) } : {}),
      groups: { open, times },
      actions,
    }
  })
}

const isAnswerable = ({ expected }: LoopQuestion) => expected.length > 0

function sharesOf(outcomes: LoopOutcome[]): LoopShares {
  return {
    n: outcomes.length,
    right: share(outcomes, ['answered right', 'offered right']),
    answeredRight: share(outcomes, ['answered right']),
  }
}

function wrongShares(outcomes: LoopOutcome[]) {
  return {
    n: outcomes.length,
    answered: share(outcomes, ['answered wrong']),
    offered: share(outcomes, ['offered wrong']),
  }
}

function share(outcomes: LoopOutcome[], counted: LoopOutcome[]): number {
  return outcomes.filter((outcome) => counted.includes(outcome)).length / Math.max(1, outcomes.length)
}
