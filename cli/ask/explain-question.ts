import { isConceptTerm } from '../../server/analysis/create-vocabulary.ts'
import { readConversation } from '../../server/decision/conversation.ts'
import { decide } from '../../server/decision/decide.ts'
import type { Decision } from '../../server/decision/decision.ts'
import type { Language, Question } from '../../server/question.ts'
import type { Contribution } from '../../server/search/rank-articles.ts'
import type { Search } from '../../server/search/create-search.ts'

/** Articles beyond these did not come near. */
const explainedArticles = 5

/** Why a question got what it got. The keys are Dutch: `--json` shows them as they are. */
export interface Explanation {
  /** The question as it was understood: with the topic of the conversation when it was a follow-up. */
  begrepen: string
  taal: Language
  besluit: string
  /** 0..1: that the first article answers. */
  zekerheid: number
  /** 0..1: that any article answers. */
  beantwoordbaar: number
  /** `zekerheid` from which one answer is given, `beantwoordbaar` from which choices are; absent for a fixed text. */
  drempels?: { antwoord: number; keuze: number }
  artikelen: ExplainedArticle[]
}

export interface ExplainedArticle {
  vraag: string
  bestand: string
  punten: number
  /** The near-equal question that an editor linked to the article. */
  gekoppeldeVraag?: string
  /** What each word of the question gave. */
  woorden: ExplainedWord[]
}

interface ExplainedWord {
  woord: string
  /** What it was found as. */
  gevonden: string
  reden: Contribution['reason']
  punten: number
}

/** Decides a question once more, outside the log, and keeps everything the decision came from. */
export function explainQuestion(question: Question, search: Search): Explanation {
  const decided = decide(question, readConversation(question.conversation), search)
  const index = search.index(decided.language)
  return {
    begrepen: decided.understood,
    taal: decided.language,
    besluit: describeDecision(decided.decision),
    zekerheid: round(decided.confidence),
    beantwoordbaar: round(decided.answerable),
    ...(decided.thresholds
      ? { drempels: { antwoord: round(decided.thresholds.answer), keuze: round(decided.thresholds.choices) } }
      : {}),
    artikelen: decided.matches.slice(0, explainedArticles).map(({ article, score, linked }) => ({
      vraag: article.vraag,
      bestand: article.path,
      punten: round(score),
      ...(linked === undefined ? {} : { gekoppeldeVraag: linked }),
      woorden: index.explain(decided.words, article).map(explainWord),
    })),
  }
}

function explainWord({ word, term, reason, via, score }: Contribution): ExplainedWord {
  // The term of a concept starts with "#"; the phrase it was found by says more than the word alone.
  const isSpelling = reason === 'typfout' || reason === 'vraagsoort'
  const gevonden = isConceptTerm(term) ? `${term.slice(1)} (door "${via}")` : isSpelling ? via : term
  return { woord: word, gevonden, reden: reason, punten: round(score) }
}

function describeDecision(decision: Decision): string {
  switch (decision.kind) {
    case 'answer':
      return `antwoord uit ${decision.article.path}${decision.section ? `, "${decision.section.title}"` : ''}`
    case 'choices':
      return `keuze uit ${decision.articles.length} vragen`
    case 'none':
      return 'geen antwoord'
    case 'message':
      return `vaste tekst "${decision.name}"`
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
