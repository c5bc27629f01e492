import { eq } from 'drizzle-orm'
import { type QuestionGroupRow, questionGroup } from '../database/grouping-schema.ts'
import { runBatch } from '../database/run-batch.ts'
import { findGroup, pinGroups } from './find-group.ts'
import type { DecisionParts, GroupEditor } from './group-change.ts'
import { GroupError } from './group-error.ts'
import type { GroupWithQuestions } from './question-group.ts'

/** Who will see to a group. */
export interface Assignment {
  /** A department or a person; empty to take it back. */
  to: string
  /** Before which day: YYYY-MM-DD. */
  dueOn?: string
}

/** What an editor decides about one group. The questions that are in it then stay in it. All throw a GroupError. */
export function decideState({ database, knowledge, now, audit }: DecisionParts) {
  async function decide(
    { row }: GroupWithQuestions,
    by: GroupEditor,
    { change, action, details }: { change: Partial<QuestionGroupRow>; action: string; details?: string },
  ): Promise<void> {
    await runBatch(database, [
      database
        .update(questionGroup)
        .set({ ...change, changedAt: now().getTime(), changedBy: by.name })
        .where(eq(questionGroup.id, row.id)),
      pinGroups(database, [row.id]),
    ])
    await audit({
      by,
      action,
      groupId: row.id,
      label: row.label,
      ...(details === undefined ? {} : { details }),
    })
  }

  return {
    /** Says that no answer is needed; the group opens again when it has grown by the set amount. */
    async dismiss(id: string, by: GroupEditor): Promise<void> {
      const group = await findGroup(database, id)
      const change = { state: 'dismissed', countAtState: group.questions.length } as const
      await decide(group, by, { change, action: 'weggelegd' })
    },

    /** Says that the questions are answered from now on; the group opens again when it has grown all the same. */
    async solve(id: string, by: GroupEditor): Promise<void> {
      const group = await findGroup(database, id)
      const change = { state: 'solved', countAtState: group.questions.length } as const
      await decide(group, by, { change, action: 'opgelost' })
    },

    /** Says which article answers the questions: that solves the group. Adding variants to it is for the caller. */
    async link(id: string, articleId: string, by: GroupEditor): Promise<void> {
      const article = knowledge.articles().find((known) => known.id === articleId)
      if (!article)
        throw new GroupError('Dit artikel bestaat niet (meer). Zoek een ander artikel om aan te koppelen.')
      const group = await findGroup(database, id)
      const change = { state: 'solved', countAtState: group.questions.length, articleId } as const
      await decide(group, by, { change, action: 'gekoppeld', details: `Aan het artikel "${article.vraag}".` })
    },

    /** Asks for attention again; the link to an article goes. */
    async reopen(id: string, by: GroupEditor): Promise<void> {
      const change = { state: 'open', countAtState: 0, articleId: null } as const
      await decide(await findGroup(database, id), by, { change, action: 'heropend' })
    },

    /** Gives a group to a department or person, or takes it back. */
    async assign(id: string, { to, dueOn }: Assignment, by: GroupEditor): Promise<void> {
      const assignedTo = to.trim()
      if (assignedTo === '') {
        const change = { assignedTo: null, dueOn: null }
        return decide(await findGroup(database, id), by, { change, action: 'toewijzing weggehaald' })
      }
      if (dueOn !== undefined && !isDay(dueOn))
        throw new GroupError(`"${dueOn}" is geen dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-30.`)
      const change = { assignedTo, dueOn: dueOn ?? null }
      const details = `Aan ${assignedTo}${dueOn === undefined ? '' : `, klaar op ${dueOn}`}.`
      await decide(await findGroup(database, id), by, { change, action: 'toegewezen', details })
    },
  }
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  )
}
