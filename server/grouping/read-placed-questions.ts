import { asc, eq } from 'drizzle-orm'
import { groupedQuestion, questionGroup } from '../database/grouping-schema.ts'
import type { Database } from '../database/open-database.ts'
import { questionLog } from '../database/schema.ts'
import type { KnownQuestion } from './create-known-questions.ts'
import { questionKey } from './question-key.ts'

/** A question, asked once or more, as it is in a group now. */
export interface PlacedQuestion extends KnownQuestion {
  groupId: string
  /** Of the log, in order of asking; none for a label that stands for forgotten questions. */
  questionIds: string[]
  isPinned: boolean
  isSettled: boolean
}

/**
 * The questions in groups whose text is still known. A group of which texts were forgotten is also represented by its
 * label, so that the same question finds it again after the retention period.
 */
export async function readPlacedQuestions(database: Database): Promise<PlacedQuestion[]> {
  const [rows, groups] = await Promise.all([readRows(database), database.select().from(questionGroup)])
  const placed = new Map<string, PlacedQuestion>()
  const withForgotten = new Set<string>()
  for (const { questionId, groupId, text, language, isPinned, isSettled } of rows) {
    if (!text || !language) {
      withForgotten.add(groupId)
      continue
    }
    const key = questionKey(text, language)
    const known = placed.get(key)
    placed.set(key, {
      key,
      text: known?.text ?? text,
      language,
      groupId: known && (known.isPinned || !isPinned) ? known.groupId : groupId,
      questionIds: [...(known?.questionIds ?? []), questionId],
      isPinned: isPinned || known?.isPinned === true,
      isSettled: isSettled && known?.isSettled !== false,
    })
  }
  const labels = groups
    .filter(({ id, label }) => withForgotten.has(id) && label !== '')
    .map(({ id, label, language }) => labelOf(id, label, language))
  return [...placed.values(), ...labels]
}

function readRows(database: Database) {
  return database
    .select({
      questionId: groupedQuestion.questionId,
      groupId: groupedQuestion.groupId,
      isPinned: groupedQuestion.isPinned,
      isSettled: groupedQuestion.isSettled,
      text: questionLog.text,
      language: questionLog.language,
    })
    .from(groupedQuestion)
    .leftJoin(questionLog, eq(questionLog.id, groupedQuestion.questionId))
    .orderBy(asc(groupedQuestion.askedAt), asc(groupedQuestion.questionId))
}

function labelOf(groupId: string, text: string, language: PlacedQuestion['language']): PlacedQuestion {
  const key = `${language} label of ${groupId}`
  return { key, text, language, groupId, questionIds: [], isPinned: true, isSettled: true }
}
