import { and, eq, lt, ne } from 'drizzle-orm'
import type { Database } from '../database/open-database.ts'
import { type LoggedQuestion, questionLog } from '../database/schema.ts'
import { redact } from './redact.ts'

export type QuestionLog = ReturnType<typeof createQuestionLog>

/** A question as it goes into the log: not yet redacted, not yet rated. */
export type NewLogEntry = Omit<LoggedQuestion, 'redacted' | 'helpful' | 'remark' | 'ratedAt'>

const dayMilliseconds = 86_400_000

/** The log of questions. Text is redacted here, before anything is stored. */
export function createQuestionLog({ database }: { database: Database }) {
  return {
    /** Stores a question; durable when the promise resolves. */
    async add(entry: NewLogEntry): Promise<void> {
      const { text, kinds } = redact(entry.text)
      await database.insert(questionLog).values({ ...entry, text, redacted: kinds })
    },

    /**
     * Stores whether an answer helped; a later verdict replaces an earlier one.
     * @returns whether the question exists
     */
    async rate(id: string, helpful: boolean, remark: string | undefined, ratedAt: number): Promise<boolean> {
      const rows = await database
        .update(questionLog)
        .set({ helpful, remark: remark === undefined ? null : redact(remark).text, ratedAt })
        .where(eq(questionLog.id, id))
        .returning({ id: questionLog.id })
      return rows.length > 0
    },

    /** Empties the text of questions older than the retention period; outcome and counts stay. */
    async forgetTexts(now: number, retentionDays: number): Promise<number> {
      const rows = await database
        .update(questionLog)
        .set({ text: '', remark: null })
        .where(and(lt(questionLog.askedAt, now - retentionDays * dayMilliseconds), ne(questionLog.text, '')))
        .returning({ id: questionLog.id })
      return rows.length
    },
  }
}
