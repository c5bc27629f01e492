import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { groupedQuestion, questionGroup } from '../database/grouping-schema.ts'
import type { Database } from '../database/open-database.ts'
import { runBatch } from '../database/run-batch.ts'
import type { Newcomer } from './bring-up-to-date.ts'
import { chooseLabel } from './choose-label.ts'
import type { Grouping } from './create-grouping.ts'
import type { Likenesses } from './create-likenesses.ts'
import type { UnansweredQuestion } from './find-unanswered.ts'
import { questionKey } from './question-key.ts'
import type { PlacedQuestion } from './read-placed-questions.ts'

interface GroupedQuestions {
  grouping: Grouping
  likenesses: Likenesses
  /** In groups before. */
  placed: readonly PlacedQuestion[]
  newcomers: readonly Newcomer[]
  /** The questions of the log that are in no group yet. */
  arrived: readonly UnansweredQuestion[]
  isRegrouped: boolean
  /** Milliseconds since 1970. */
  now: number
}

/** So many values stay far below what one statement may hold (SQLite: 32,766). */
const mostValues = 1000

/** Stores how the questions are grouped now, all at once. What an editor pinned meanwhile stays where it is. */
export async function writeGroups(database: Database, questions: GroupedQuestions): Promise<void> {
  const statements: BatchItem<'sqlite'>[] = [
    ...groupStatements(database, questions),
    ...moveStatements(database, questions),
    ...arrivalStatements(database, questions),
    ...(questions.isRegrouped
      ? [
          database
            .update(groupedQuestion)
            .set({ isSettled: true })
            .where(eq(groupedQuestion.isSettled, false)),
        ]
      : []),
    removeEmptyGroups(database),
  ]
  await runBatch(database, statements)
}

/** A group without questions is nothing to an editor. */
export function removeEmptyGroups(database: Database) {
  return database
    .delete(questionGroup)
    .where(
      notInArray(questionGroup.id, database.select({ id: groupedQuestion.groupId }).from(groupedQuestion)),
    )
}

/** Takes questions out of their groups, because they were answered after all; not those that an editor put there. */
export async function removeQuestions(database: Database, questionIds: readonly string[]): Promise<void> {
  if (questionIds.length === 0) return
  const statements = chunks(questionIds).map((ids) =>
    database
      .delete(groupedQuestion)
      .where(and(inArray(groupedQuestion.questionId, ids), eq(groupedQuestion.isPinned, false))),
  )
  await runBatch(database, [...statements, removeEmptyGroups(database)])
}

/** Adds new groups, and gives each that changed its label. */
function groupStatements(database: Database, questions: GroupedQuestions): BatchItem<'sqlite'>[] {
  const { grouping, likenesses, placed, newcomers, now } = questions
  const byKey = new Map([...placed, ...newcomers].map((question) => [question.key, question]))
  const counts = countAsked(questions)
  const timesAsked = (key: string) => counts.get(key) ?? 0
  return [...changedGroups(questions)].flatMap((id) => {
    const asked = [...(grouping.groups().get(id) ?? [])].filter((key) => timesAsked(key) > 0)
    const label = byKey.get(chooseLabel(asked, likenesses, timesAsked))
    if (!label) return []
    const { text, language } = label
    return database
      .insert(questionGroup)
      .values({ id, language, label: text, state: 'open', countAtState: 0, createdAt: now })
      .onConflictDoUpdate({ target: questionGroup.id, set: { label: text } })
  })
}

/** How often each question was asked, now that others arrived. */
function countAsked({ placed, arrived }: GroupedQuestions): Map<string, number> {
  const counts = new Map(placed.map(({ key, questionIds }) => [key, questionIds.length]))
  for (const { text, language } of arrived) {
    const key = questionKey(text, language)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The groups that questions came to or left. */
function changedGroups({ grouping, placed, arrived }: GroupedQuestions): Set<string> {
  const moved = placed.filter(({ key, groupId }) => grouping.groupOf(key) !== groupId)
  const ids = [
    ...arrived.map(({ text, language }) => grouping.groupOf(questionKey(text, language))),
    ...moved.flatMap(({ key, groupId }) => [grouping.groupOf(key), groupId]),
  ]
  return new Set(ids.filter((id) => id !== undefined))
}

/** Moves the questions that are in another group than before. */
function moveStatements(database: Database, { grouping, placed }: GroupedQuestions): BatchItem<'sqlite'>[] {
  const moved = new Map<string, string[]>()
  for (const { key, groupId, questionIds } of placed) {
    const id = grouping.groupOf(key)
    if (id !== undefined && id !== groupId) moved.set(id, [...(moved.get(id) ?? []), ...questionIds])
  }
  return [...moved].flatMap(([groupId, questionIds]) =>
    chunks(questionIds).map((ids) =>
      database
        .update(groupedQuestion)
        .set({ groupId })
        .where(and(inArray(groupedQuestion.questionId, ids), eq(groupedQuestion.isPinned, false))),
    ),
  )
}

function arrivalStatements(
  database: Database,
  { grouping, arrived, isRegrouped }: GroupedQuestions,
): BatchItem<'sqlite'>[] {
  const rows = arrived.flatMap(({ id, text, language, kind, askedAt, channel }) => {
    const key = questionKey(text, language)
    const groupId = grouping.groupOf(key)
    const isSettled = isRegrouped || grouping.isSettled(key)
    return groupId === undefined
      ? []
      : { questionId: id, groupId, kind, askedAt, channel, isPinned: false, isSettled }
  })
  return chunks(rows).map((values) => database.insert(groupedQuestion).values(values).onConflictDoNothing())
}

function chunks<Value>(values: readonly Value[]): Value[][] {
  const count = Math.ceil(values.length / mostValues)
  return Array.from({ length: count }, (_none, number) =>
    values.slice(number * mostValues, (number + 1) * mostValues),
  )
}
