import { desc, eq, inArray } from 'drizzle-orm'
import { groupedQuestion, questionGroup } from '../database/grouping-schema.ts'
import type { Database } from '../database/open-database.ts'
import { questionLog } from '../database/schema.ts'
import type { GroupQuestion, GroupWithQuestions } from './question-group.ts'

/** Groups with their questions, the newest question first. Without ids: all of them. */
export async function readGroups(database: Database, ids?: readonly string[]): Promise<GroupWithQuestions[]> {
  const rows = await database
    .select()
    .from(questionGroup)
    .where(ids && inArray(questionGroup.id, [...ids]))
    .orderBy(questionGroup.createdAt, questionGroup.id)
  const questions = await database
    .select({
      groupId: groupedQuestion.groupId,
      id: groupedQuestion.questionId,
      text: questionLog.text,
      askedAt: groupedQuestion.askedAt,
      channel: groupedQuestion.channel,
      kind: groupedQuestion.kind,
      isPinned: groupedQuestion.isPinned,
      remark: questionLog.remark,
    })
    .from(groupedQuestion)
    .leftJoin(questionLog, eq(questionLog.id, groupedQuestion.questionId))
    .where(ids && inArray(groupedQuestion.groupId, [...ids]))
    .orderBy(desc(groupedQuestion.askedAt), groupedQuestion.questionId)
  const byGroup = new Map<string, GroupQuestion[]>()
  for (const { groupId, text, ...question } of questions) {
    const own = byGroup.get(groupId) ?? []
    byGroup.set(groupId, own)
    own.push({ ...question, text: text ?? '' })
  }
  return rows.map((row) => ({ row, questions: byGroup.get(row.id) ?? [] }))
}
