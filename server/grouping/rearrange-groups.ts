import { eq, inArray, sql } from 'drizzle-orm'
import { groupedQuestion, questionGroup } from '../database/grouping-schema.ts'
import { runBatch } from '../database/run-batch.ts'
import { findGroup, findGroupOf, pinGroups, unusedId, withSameWords } from './find-group.ts'
import type { DecisionParts, GroupEditor } from './group-change.ts'
import { GroupError } from './group-error.ts'
import { relabelGroups } from './relabel-groups.ts'
import { removeEmptyGroups } from './write-groups.ts'

/** An editor who knows better which questions belong together. Regrouping leaves what they chose. All throw a GroupError. */
export function rearrangeGroups(parts: DecisionParts) {
  const { database, now, audit } = parts

  const stamp = (by: GroupEditor) => ({ changedAt: now().getTime(), changedBy: by.name })

  const putIn = (groupId: string, questionIds: string[]) =>
    database
      .update(groupedQuestion)
      .set({ groupId, isPinned: true })
      .where(inArray(groupedQuestion.questionId, questionIds))

  /** What an editor brings in does not count as growth of a group that was put away. */
  const grow = (groupId: string, count: number, by: GroupEditor) =>
    database
      .update(questionGroup)
      .set({ ...stamp(by), countAtState: sql`${questionGroup.countAtState} + ${count}` })
      .where(eq(questionGroup.id, groupId))

  return {
    /** Makes one group of several; the first one stays. */
    async merge(ids: readonly string[], by: GroupEditor): Promise<void> {
      const [group, ...others] = await Promise.all([...new Set(ids)].map((id) => findGroup(database, id)))
      if (!group || others.length === 0) throw new GroupError('Kies twee of meer groepen om samen te voegen.')
      if (others.some(({ row }) => row.language !== group.row.language))
        throw new GroupError('Deze groepen zijn in verschillende talen en blijven apart.')
      const { id } = group.row
      const moved = others.flatMap(({ questions }) => questions.map((question) => question.id))
      await runBatch(database, [
        pinGroups(database, [id]),
        putIn(id, moved),
        grow(id, moved.length, by),
        removeEmptyGroups(database),
      ])
      await relabelGroups(parts, [id])
      const details = `Met ${others.map(({ row }) => `"${row.label}"`).join(', ')}.`
      await audit({ by, action: 'samengevoegd', groupId: id, label: group.row.label, details })
    },

    /**
     * Makes a group of some questions of a group; the same questions asked at other times go with them.
     * @returns the id of the new group
     */
    async split(id: string, questionIds: readonly string[], by: GroupEditor): Promise<string> {
      const { row, questions } = await findGroup(database, id)
      const moved = withSameWords({ row, questions }, questionIds)
      const first = moved.at(-1)
      if (!first) throw new GroupError('Kies de vragen die een eigen groep worden.')
      if (moved.length === questions.length)
        throw new GroupError('Dit zijn alle vragen van de groep. Kies er een paar.')
      const newId = await unusedId(database, first.id)
      const label = first.text || row.label
      await runBatch(database, [
        database.insert(questionGroup).values({
          id: newId,
          language: row.language,
          label,
          state: 'open',
          countAtState: 0,
          createdAt: now().getTime(),
          ...stamp(by),
        }),
        pinGroups(database, [id]),
        putIn(
          newId,
          moved.map((question) => question.id),
        ),
        grow(id, -Math.min(moved.length, row.countAtState), by),
      ])
      await relabelGroups(parts, [id, newId])
      const details = `${moved.length} van de ${questions.length} vragen zijn een eigen groep, zoals "${label}".`
      await audit({ by, action: 'gesplitst', groupId: id, label: row.label, details })
      return newId
    },

    /** Moves a question to another group; the same question asked at other times goes with it. */
    async move(questionId: string, toId: string, by: GroupEditor): Promise<void> {
      const [from, to] = await Promise.all([findGroupOf(database, questionId), findGroup(database, toId)])
      if (from.row.id === toId) return
      if (from.row.language !== to.row.language)
        throw new GroupError('Deze groep is in een andere taal dan de vraag.')
      const moved = withSameWords(from, [questionId])
      await runBatch(database, [
        pinGroups(database, [from.row.id, toId]),
        putIn(
          toId,
          moved.map(({ id }) => id),
        ),
        grow(toId, moved.length, by),
        removeEmptyGroups(database),
      ])
      await relabelGroups(parts, [from.row.id, toId])
      const details = `"${moved[0]?.text ?? ''}", uit "${from.row.label}".`
      await audit({ by, action: 'vraag hierheen verplaatst', groupId: toId, label: to.row.label, details })
    },
  }
}
