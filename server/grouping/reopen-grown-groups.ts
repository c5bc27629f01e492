import { and, ne, sql } from 'drizzle-orm'
import { groupedQuestion, questionGroup } from '../database/grouping-schema.ts'
import type { DecisionParts } from './group-change.ts'

/**
 * Opens the dismissed and solved groups that have grown so much since then that they ask for attention again.
 * @param reopenAfter number of questions
 */
export async function reopenGrownGroups(
  { database, audit }: Pick<DecisionParts, 'database' | 'audit'>,
  reopenAfter: number,
): Promise<void> {
  const count = sql<number>`(select count(*) from ${groupedQuestion} where ${groupedQuestion.groupId} = ${questionGroup.id})`
  const rows = await database
    .update(questionGroup)
    .set({ state: 'open' })
    .where(
      and(ne(questionGroup.state, 'open'), sql`${count} - ${questionGroup.countAtState} >= ${reopenAfter}`),
    )
    .returning({ id: questionGroup.id, label: questionGroup.label })
  for (const { id, label } of rows)
    await audit({
      by: { name: 'Vraagbaak' },
      action: 'heropend',
      groupId: id,
      label,
      details: `Er kwamen ${reopenAfter} vragen of meer bij.`,
    })
}
