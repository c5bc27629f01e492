import { desc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { auditLog } from '../../../../server/database/editor-schema.ts'
import { groupedQuestion, questionGroup } from '../../../../server/database/grouping-schema.ts'
import { questionLog } from '../../../../server/database/schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs } from '../../../support/sign-in.ts'
import type { FormFields } from '../../../support/test-browser.ts'
import { loggedQuestion } from '../../grouping/logged-question.ts'
import { startRepository } from '../articles/open-article-store.ts'
import { readPage, tableRows } from '../page-text.ts'

export const molen = ['hoe laat gaat de molen open', 'wanneer gaat de molen open', 'molen open op zaterdag']
export const bijen = ['mag ik bijen houden', 'bijen houden in de tuin']

export const groupPath = (id: string) => `/redactie/vragen/groep/${id}`

/** The app with a reader and a writer who are signed in. A group opens again when it has grown by two. */
export async function openQuestionPages() {
  const app = await createTestApp({ ownContent: true, environment: { GROUP_REOPEN_AFTER: '2' } })
  startRepository(app.content)
  const [reader, writer] = [await signInAs(app, 'lezer'), await signInAs(app, 'redacteur')]

  return {
    app,
    reader,
    writer,

    /** Puts questions in the log: unanswered, or as they are given. */
    async ask(...questions: (string | ReturnType<typeof loggedQuestion>)[]): Promise<void> {
      const rows = questions.map((one) => (typeof one === 'string' ? loggedQuestion(one) : one))
      await app.database.insert(questionLog).values(rows)
    },

    async forgetQuestions(): Promise<void> {
      for (const table of [questionLog, groupedQuestion, questionGroup]) await app.database.delete(table)
    },

    /** The id of the group with this question. */
    async groupOf(text: string): Promise<string> {
      const [group] = await app.groups.list({ text })
      return group?.id ?? ''
    },

    /** The rows of the list: question, count, and so on. */
    async list(query = ''): Promise<string[][]> {
      return tableRows(await (await reader.get(`/redactie/vragen${query}`)).text(), 'Groepen van vragen')
    },

    /** Posts a form as the writer, and reads the page that it leads to. */
    async change(path: string, fields: FormFields): Promise<{ address: string; page: string }> {
      const response = await writer.post(path, fields)
      expect(response.status).toBe(303)
      const address = response.headers.get('location') ?? ''
      return { address, page: await readPage(await writer.get(address)) }
    },

    async lastAudit() {
      const [last] = await app.database.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
      return last
    },

    /** What is written down of what someone did. */
    async actionsOf(userId: string): Promise<string[]> {
      const rows = await app.database.select().from(auditLog).where(eq(auditLog.userId, userId))
      return rows.map(({ action }) => action)
    },
  }
}
