import type { Database } from '../database/open-database.ts'
import type { Decision } from '../decision/decision.ts'
import { type Article, articleKey } from '../knowledge/article.ts'
import type { KnowledgeChange } from '../knowledge/create-knowledge.ts'
import { type Language, languages } from '../question.ts'
import { changeIndex } from '../search/change-index.ts'
import type { Search } from '../search/create-search.ts'
import { type DiffParts, compareAnswers } from './compare-answers.ts'
import { type Decided, decideAsked, startDeciding } from './decide-asked.ts'
import { type RegressionOutcome, judgeRegression } from './judge-regression.ts'
import { type ProposedChange, resolveChange } from './proposed-change.ts'
import { type AskedQuestion, readAskedQuestions } from './read-asked-questions.ts'
import type { RegressionQuestion } from './regression-set.ts'

/** Gives the diffs of proposed changes. */
export type AnswerDiffs = ReturnType<typeof createAnswerDiff>

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
  expected: RegressionQuestion[]
}

/** What the last diff found: an editor who is writing looks more than once, and publishes what was looked at. */
interface Known {
  /** Of the indexes. */
  version: string
  before: Decided
  after?: Decided & { change: string }
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
  let known: Known | undefined
  const versionNow = () => languages.map((language) => search.index(language).version()).join(' ')

  return {
    /** @throws when questions are linked to an article that is not there */
    async diff(change: ProposedChange): Promise<AnswerDiff> {
      const questions = await readQuestions()
      for (;;) {
        const diff = await compare(change, questions)
        if (diff) return diff
      }
    },
    /** Finds out what is answered now, so that a diff which follows has half the work. Stops when the articles change. */
    async prepare(): Promise<void> {
      const version = versionNow()
      await decideNow(allOf(await readQuestions()), version)
    },
  }

  async function readQuestions(): Promise<Questions> {
    return { asked: await readAskedQuestions(database, mostQuestions), expected: await regression() }
  }

  /** @returns nothing when the articles changed meanwhile */
  async function compare(change: ProposedChange, questions: Questions) {
    const version = versionNow()
    const resolved = resolveChange(change, search)
    const all = allOf(questions)
    const before = await decideNow(all, version)
    const after = before && (await decideChanged(all, resolved, version))
    if (!after) return undefined
    const { asked, expected } = questions
    const both = (at: number) => ({ before: before[at] ?? none, after: after[at] ?? none })
    return {
      asked: { questions: asked.length, times: asked.reduce((sum, { count }) => sum + count, 0) },
      ...compareAnswers(asked.map((question, at) => ({ ...question, ...both(at) }))),
      regression: judgeRegression(
        expected.map((question, at) => ({ ...question, ...both(asked.length + at) })),
      ),
    }
  }

  async function decideNow(all: AskedQuestion[], version: string): Promise<Decision[] | undefined> {
    const isOutdated = () => versionNow() !== version
    if (known?.version !== version) {
      const before = await startDeciding(search.index, isOutdated)
      if (!before) return undefined
      // Somebody else may have begun meanwhile.
      if (known?.version !== version) known = { version, before }
    }
    return decideAsked(all, known.before, isOutdated)
  }

  async function decideChanged(all: AskedQuestion[], resolved: KnowledgeChange, version: string) {
    const isOutdated = () => versionNow() !== version
    const change = essenceOf(resolved)
    const last = known?.version === version ? known.after : undefined
    if (last?.change === change) return decideAsked(all, last, isOutdated)
    const started = await startDeciding(changeIndexes(search, resolved), isOutdated)
    if (!started) return undefined
    const after = { ...started, change }
    if (known?.version === version) known.after = after
    return decideAsked(all, after, isOutdated)
  }
}

const none: Decision = { kind: 'none' }

/** The questions of the log, then those of the regression set. */
function allOf({ asked, expected }: Questions): AskedQuestion[] {
  return [...asked, ...expected.map(({ q }) => ({ text: q, count: 1 }))]
}

/** Equal for changes with equal answers: a draft that is looked at again has another time of change only. */
function essenceOf({ removed, added }: KnowledgeChange): string {
  const articles = added.map(({ gewijzigd: _gewijzigd, revision: _revision, ...article }) => article)
  return JSON.stringify([removed.map(articleKey), articles])
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
