import { eq, inArray } from 'drizzle-orm'
import { groupedQuestion, questionGroup } from '../database/grouping-schema.ts'
import type { Database } from '../database/open-database.ts'
import { GroupError } from './group-error.ts'
import type { GroupQuestion, GroupWithQuestions } from './question-group.ts'
import { questionKey } from './question-key.ts'
import { readGroups } from './read-groups.ts'

/** @throws GroupError when the group is not there (any more) */
export async function findGroup(database: Database, id: string): Promise<GroupWithQuestions> {
  const [group] = await readGroups(database, [id])
  if (!group)
    throw new GroupError('Deze groep bestaat niet meer: de vragen zitten nu in een andere. Kijk in de lijst.')
  return group
}

/** @throws GroupError when the question is in no group */
export async function findGroupOf(database: Database, questionId: string): Promise<GroupWithQuestions> {
  const [row] = await database
    .select({ id: groupedQuestion.groupId })
    .from(groupedQuestion)
    .where(eq(groupedQuestion.questionId, questionId))
  if (!row) throw new GroupError('Deze vraag zit in geen enkele groep (meer). Kijk in de lijst.')
  return findGroup(database, row.id)
}

/** The questions with these ids, and those of the same words: they belong together always. The newest first. */
export function withSameWords(
  { row, questions }: GroupWithQuestions,
  ids: readonly string[],
): GroupQuestion[] {
  const chosen = new Set(ids)
  const keyOf = ({ text }: GroupQuestion) => (text === '' ? undefined : questionKey(text, row.language))
  const keys = new Set(questions.filter(({ id }) => chosen.has(id)).map(keyOf))
  keys.delete(undefined)
  return questions.filter((question) => chosen.has(question.id) || keys.has(keyOf(question)))
}

/** Leaves the questions that are in these groups now where they are, whatever comes. */
export function pinGroups(database: Database, ids: readonly string[]) {
  return database
    .update(groupedQuestion)
    .set({ isPinned: true })
    .where(inArray(groupedQuestion.groupId, [...ids]))
}

/** An id for a group that begins with this question. */
export async function unusedId(database: Database, questionId: string): Promise<string> {
  const rows = await database.select({ id: questionGroup.id }).from(questionGroup)
  const used = new Set(rows.map(({ id }) => id))
  for (let round = 1; ; round++) {
    const id = round === 1 ? questionId : `${questionId}-${round}`
    if (!used.has(id)) return id
  }
}
