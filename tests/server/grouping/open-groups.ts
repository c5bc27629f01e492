import { createQuestionGroups } from '../../../server/grouping/create-question-groups.ts'
import { groupingSettings } from '../../../server/grouping/grouping-settings.ts'
import { auditLog } from '../../../server/database/editor-schema.ts'
import { groupedQuestion, questionGroup } from '../../../server/database/grouping-schema.ts'
import { questionLog } from '../../../server/database/schema.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { loggedQuestion } from './logged-question.ts'

export const day = 86_400_000

export type GroupsApp = Awaited<ReturnType<typeof openGroups>>

/** The application with what tests of groups need beside it. */
export async function openGroups() {
  const app = await createTestApp()
  const { database, groups } = app

  return {
    ...app,

    /** Puts questions in the log. */
    async logQuestions(...rows: Parameters<typeof loggedQuestion>[]) {
      const logged = rows.map((row) => loggedQuestion(...row))
      await database.insert(questionLog).values(logged)
      return logged
    },

    /** The group that a question is in. */
    async groupOf(text: string) {
      for (const { id } of await groups.list()) {
        const group = await groups.find(id)
        if (group?.questions.some((question) => question.text === text)) return group
      }
      throw new Error(`"${text}" zit in geen groep`)
    },

    /** Per group its questions; the largest group first. */
    async wordings() {
      const found = await Promise.all((await groups.list()).map(({ id }) => groups.find(id)))
      return found.map((group) => group?.questions.map(({ text }) => text).toSorted())
    },

    /** The same database, as another process or a restarted server sees it. */
    restarted: () =>
      createQuestionGroups({
        ...app,
        now: () => testNow,
        settings: groupingSettings(app.settings),
        audit: async () => {},
      }),

    async empty() {
      for (const table of [groupedQuestion, questionGroup, questionLog, auditLog])
        await database.delete(table)
    },
  }
}
