import { foldText } from '../analysis/fold-text.ts'
import { type GroupingParts, bringUpToDate } from './bring-up-to-date.ts'
import { createKnownQuestions } from './create-known-questions.ts'
import { decideState } from './decide-state.ts'
import type { DecisionParts } from './group-change.ts'
import type { GroupFilter, GroupQuestion, GroupWithQuestions, QuestionGroup } from './question-group.ts'
import { readGroups } from './read-groups.ts'
import { rearrangeGroups } from './rearrange-groups.ts'
import { reopenGrownGroups } from './reopen-grown-groups.ts'
import { summarizeGroup } from './summarize-group.ts'
import type { Search } from '../search/create-search.ts'

export type QuestionGroups = ReturnType<typeof createQuestionGroups>

interface QuestionGroupsDependencies extends Omit<DecisionParts, 'known'>, Pick<GroupingParts, 'settings'> {
  search: Search
}

/**
 * The questions of the log that were not answered well, in groups that ask the same. Reading brings the groups up to
 * date first; asking never waits for it. See DESIGN.md.
 */
export function createQuestionGroups(dependencies: QuestionGroupsDependencies) {
  const { search, database, settings, now } = dependencies
  const known = createKnownQuestions({ search })
  const parts: DecisionParts = { ...dependencies, known }
  const states = decideState(parts)
  const arrangements = rearrangeGroups(parts)
  let underway: Promise<unknown> = Promise.resolve()

  /** One change at a time, also after one that failed. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = underway.then(work, work)
    underway = result.catch(() => {})
    return result
  }

  const refresh = () =>
    inTurn(async () => {
      await bringUpToDate({ database, known, settings, now })
      await reopenGrownGroups(parts, settings.reopenAfter)
    })

  const summarize = (group: GroupWithQuestions) =>
    summarizeGroup(group, { search, now: now().getTime(), trendPeriod: settings.trendPeriod })

  return {
    /** Puts the questions that came since the last time into groups. */
    refresh,

    /** The groups that a filter asks for: the most questions first, then the last asked. */
    async list(filter: GroupFilter = {}): Promise<QuestionGroup[]> {
      await refresh()
      const groups = await readGroups(database)
      const kept = groups.filter((group) => group.questions.length > 0 && isWanted(group, filter))
      return kept
        .map(summarize)
        .toSorted(
          (one, other) =>
            other.count - one.count || other.lastAskedAt - one.lastAskedAt || (one.id < other.id ? -1 : 1),
        )
    },

    /** A group with all its questions, the newest first; nothing when there is none with this id (any more). */
    async find(id: string): Promise<(QuestionGroup & { questions: GroupQuestion[] }) | undefined> {
      await refresh()
      const [group] = await readGroups(database, [id])
      return group && { ...summarize(group), questions: group.questions }
    },

    dismiss: (...decision: Parameters<typeof states.dismiss>) => inTurn(() => states.dismiss(...decision)),
    solve: (...decision: Parameters<typeof states.solve>) => inTurn(() => states.solve(...decision)),
    link: (...decision: Parameters<typeof states.link>) => inTurn(() => states.link(...decision)),
    reopen: (...decision: Parameters<typeof states.reopen>) => inTurn(() => states.reopen(...decision)),
    assign: (...decision: Parameters<typeof states.assign>) => inTurn(() => states.assign(...decision)),
    merge: (...choice: Parameters<typeof arrangements.merge>) => inTurn(() => arrangements.merge(...choice)),
    split: (...choice: Parameters<typeof arrangements.split>) => inTurn(() => arrangements.split(...choice)),
    move: (...choice: Parameters<typeof arrangements.move>) => inTurn(() => arrangements.move(...choice)),
  }
}

function isWanted({ row, questions }: GroupWithQuestions, filter: GroupFilter): boolean {
  const { state, kind, channel, language, since, minimum = 1, text, assignedTo } = filter
  if (state !== undefined && row.state !== state) return false
  if (language !== undefined && row.language !== language) return false
  if (assignedTo !== undefined && row.assignedTo !== assignedTo) return false
  if (questions.length < minimum) return false
  if (text !== undefined && !contains([row.label, ...questions.map((one) => one.text)], text)) return false
  return questions.some(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (channel === undefined || one.channel === channel) &&
      (since === undefined || one.askedAt >= since),
  )
}

function contains(texts: readonly string[], wanted: string): boolean {
  const folded = foldText(wanted.trim())
  return texts.some((text) => foldText(text).includes(folded))
}
