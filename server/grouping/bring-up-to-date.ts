import type { Database } from '../database/open-database.ts'
import { createGrouping } from './create-grouping.ts'
import type { KnownQuestions } from './create-known-questions.ts'
import { type UnansweredQuestion, findHelpedAfterAll, findUnanswered } from './find-unanswered.ts'
import { finishBetweenOtherWork } from './finish-steps.ts'
import type { GroupingSettings } from './grouping-settings.ts'
import { questionKey } from './question-key.ts'
import { type PlacedQuestion, readPlacedQuestions } from './read-placed-questions.ts'
import { removeQuestions, writeGroups } from './write-groups.ts'

export interface GroupingParts {
  database: Database
  known: KnownQuestions
  settings: GroupingSettings
  now: () => Date
}

/**
 * Puts the questions that came since the last time into groups. Everything that decides is in the database: another
 * process may have done it last, and a crash halfway loses nothing.
 */
export async function bringUpToDate({ database, known, settings, now }: GroupingParts): Promise<void> {
  await removeQuestions(database, await findHelpedAfterAll(database))
  const arrived = await findUnanswered(database, now().getTime(), settings.choiceWindow)
  if (arrived.length === 0) return
  const placed = await readPlacedQuestions(database)
  const newcomers = toQuestions(arrived, placed)
  known.keepOnly([...placed, ...newcomers])
  const likenesses = await finishBetweenOtherWork(known.learn([...placed, ...newcomers]))
  const grouping = createGrouping({ likenesses, threshold: settings.threshold })
  for (const { key, groupId, isPinned, isSettled, questionIds } of placed)
    grouping.place(key, groupId, { isPinned, isSettled, ownId: questionIds[0] ?? groupId })
  for (const { key, questionIds } of newcomers) grouping.add(key, questionIds[0] ?? key)
  const isRegrouped = grouping.isUnsettled()
  if (isRegrouped) await finishBetweenOtherWork(grouping.regroup())
  const groups = { grouping, likenesses, placed, newcomers, arrived, isRegrouped, now: now().getTime() }
  await writeGroups(database, groups)
}

/** A question as it arrived: the same words asked again are one. */
export type Newcomer = Pick<PlacedQuestion, 'key' | 'text' | 'language' | 'questionIds'>

function toQuestions(arrived: UnansweredQuestion[], placed: PlacedQuestion[]): Newcomer[] {
  const known = new Set(placed.map(({ key }) => key))
  const newcomers = new Map<string, Newcomer>()
  for (const { id, text, language } of arrived) {
    const key = questionKey(text, language)
    if (known.has(key)) continue
    const newcomer = newcomers.get(key) ?? { key, text, language, questionIds: [] }
    newcomer.questionIds.push(id)
    newcomers.set(key, newcomer)
  }
  return [...newcomers.values()]
}
