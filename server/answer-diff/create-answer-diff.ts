import { randomUUID } from 'node:crypto'
import type { Database } from '../database/open-database.ts'
import { prepareCalibration } from '../decision/calibrate.ts'
import { decide } from '../decision/decide.ts'
import type { Decision } from '../decision/decision.ts'
import type { Article } from '../knowledge/article.ts'
import type { KnowledgeChange } from '../knowledge/create-knowledge.ts'
import { type Language, languages } from '../question.ts'
import { changeIndex } from '../search/change-index.ts'
import type { Search } from '../search/create-search.ts'
import { type DiffParts, compareAnswers } from './compare-answers.ts'
import { rankOnlyBest } from './rank-only-best.ts'
import { inSmallSteps } from './in-small-steps.ts'
import { type RegressionOutcome, judgeRegression } from './judge-regression.ts'
import { type ProposedChange, resolveChange } from './proposed-change.ts'
import { type AskedQuestion, readAskedQuestions } from './read-asked-questions.ts'
import type { RegressionQuestion } from './regression-set.ts'

/** Gives the diff of a proposed change. */
export type DiffAnswers = ReturnType<typeof createAnswerDiff>

/** What a change would do to the questions that were asked and to the regression set. */
export interface AnswerDiff extends DiffParts {
  /** Distinct questions that were asked again, and how often they were asked. */
  asked: { questions: number; times: number }
  regression: RegressionOutcome
}

interface AnswerDiffDependencies {
  search: Search
  database: Database
  /** The regression set as it is now. */
  regression: () => Promise<RegressionQuestion[]>
  /** So many of the last logged questions are asked again. */
  mostQuestions?: number
}

interface Questions {
  asked: AskedQuestion[]
  regression: RegressionQuestion[]
}

/** What the last diff found of the articles as they are: an editor who is writing looks more than once. */
interface KnownDecisions {
  /** Of the indexes. */
  version: string
  search: Search
  decisions: Map<string, Decision>
}

/**
 * Tells, before a change of the articles is published, which questions would get which answer. Questions are decided
 * as `ask()` decides them, each as the first of a conversation, on the articles as they are and on a changed copy of
 * the index. Visitors notice nothing: the work is done in small steps, and is done again when the articles change
 * meanwhile.
 */
export function createAnswerDiff({
  search,
  database,
  regression,
  mostQuestions = 2000,
}: AnswerDiffDependencies) {
  let known: KnownDecisions = { version: '', search, decisions: new Map() }
  const versionNow = () => languages.map((language) => search.index(language).version()).join(' ')

  return async function diffAnswers(change: ProposedChange): Promise<AnswerDiff> {
    const questions = {
      asked: await readAskedQuestions(database, mostQuestions),
      regression: await regression(),
    }
    for (;;) {
      const diff = await compare(change, questions)
      if (diff) return diff
    }
  }

  /** @returns nothing when the articles changed meanwhile */
  async function compare(change: ProposedChange, { asked, regression: expected }: Questions) {
    const version = versionNow()
    const isOutdated = () => versionNow() !== version
    const resolved = resolveChange(change, search)
    const all: AskedQuestion[] = [...asked, ...expected.map(({ q }) => ({ text: q, count: 1 }))]
    if (known.version !== version) {
      const quick = await prepareSearch(search.index, isOutdated)
      if (!quick) return undefined
      known = { version, search: quick, decisions: new Map() }
    }
    const now = known
    const before = await inSmallSteps(
      all,
      (question) => now.decisions.get(keyOf(question)) ?? decideAlone(question, now.search),
      isOutdated,
    )
    if (!before) return undefined
    now.decisions = new Map(all.map((question, at) => [keyOf(question), before[at] ?? none]))
    const changed = await prepareSearch(changeIndexes(search, resolved), isOutdated)
    const after =
      changed && (await inSmallSteps(all, (question) => decideAlone(question, changed), isOutdated))
    if (!after) return undefined
    const both = (at: number) => ({ before: before[at] ?? none, after: after[at] ?? none })
    return {
      asked: { questions: asked.length, times: asked.reduce((sum, { count }) => sum + count, 0) },
      ...compareAnswers(asked.map((question, at) => ({ ...question, ...both(at) }))),
      regression: judgeRegression(
        expected.map((question, at) => ({ ...question, ...both(asked.length + at) })),
      ),
    }
  }
}

const none: Decision = { kind: 'none' }

/**
 * Calibrates the indexes, so that nothing is left to be done at once.
 * @returns nothing when the articles changed meanwhile
 */
async function prepareSearch(
  indexOf: Search['index'],
  isOutdated: () => boolean,
): Promise<Search | undefined> {
  for (const language of languages) {
    const steps = prepareCalibration(indexOf(language))
    if (!(await inSmallSteps(steps, () => {}, isOutdated))) return undefined
  }
  const indexes = { nl: rankOnlyBest(indexOf('nl')), en: rankOnlyBest(indexOf('en')) }
  return { index: (language) => indexes[language], size: () => indexes.nl.size() + indexes.en.size() }
}

/** The indexes as they would be; a language without changes keeps its own. */
function changeIndexes(search: Search, { removed, added }: KnowledgeChange): Search['index'] {
  const changed = (language: Language) => {
    const isOwn = (article: Article) => article.language === language
    const own = { removed: removed.filter(isOwn), added: added.filter(isOwn) }
    const index = search.index(language)
    return own.removed.length + own.added.length === 0 ? index : changeIndex(index, own)
  }
  const indexes = { nl: changed('nl'), en: changed('en') }
  return (language) => indexes[language]
}

const keyOf = ({ text, language }: AskedQuestion) => `${language ?? ''} ${text}`

const conversation = { id: randomUUID(), articles: [] }

function decideAlone({ text, language }: AskedQuestion, search: Search): Decision {
  const question = { text, channel: 'vergelijking', ...(language ? { language } : {}) }
  return decide(question, conversation, search).decision
}
