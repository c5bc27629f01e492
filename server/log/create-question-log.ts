import { and, desc, eq, gte, isNotNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Database } from '../database/open-database.ts'
import { type LoggedQuestion, pageRating, questionLog } from '../database/schema.ts'
import type { Language } from '../question.ts'
import { redact } from './redact.ts'

export type QuestionLog = ReturnType<typeof createQuestionLog>

/** A question as it goes into the log: not yet redacted, not yet rated. */
export type NewLogEntry = Omit<LoggedQuestion, 'redacted' | 'helpful' | 'remark' | 'ratedAt'>

const dayMilliseconds = 86_400_000

/** The log of questions. Text is redacted here, before anything is stored. */
export function createQuestionLog({ database }: { database: Database }) {
  return {
    /** Stores a question; durable when the promise resolves. The same id again takes its place. */
    async add(entry: NewLogEntry): Promise<void> {
      const { text, kinds } = redact(entry.text)
      const row = { ...entry, text, redacted: kinds }
      await database.insert(questionLog).values(row).onConflictDoUpdate({ target: questionLog.id, set: row })
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

    /**
     * The articles that answered most questions in a language.
     * @param since milliseconds since 1970
     * @returns ids of at most `limit` articles, the most asked first
     */
    async mostAnswered(language: Language, since: number, limit: number): Promise<string[]> {
      const articleId = sql<string>`json_extract(${questionLog.shown}, '$[0].id')`
      const rows = await database
        .select({ articleId })
        .from(questionLog)
        .where(
          and(
            eq(questionLog.outcome, 'answer'),
            gte(questionLog.askedAt, since),
            eq(questionLog.language, language),
          ),
        )
        .groupBy(articleId)
        .orderBy(desc(sql`count(*)`), articleId)
        .limit(limit)
      return rows.map((row) => row.articleId)
    },

    /**
     * Empties the text of questions and the remarks on pages older than the retention period; outcome, ratings and
     * counts stay.
     * @returns how many questions lost their text
     */
    async forgetTexts(now: number, retentionDays: number): Promise<number> {
      const before = now - retentionDays * dayMilliseconds
      await database
        .update(pageRating)
        .set({ remark: null })
        .where(and(lt(pageRating.ratedAt, before), isNotNull(pageRating.remark)))
      const rows = await database
        .update(questionLog)
        .set({ text: '', remark: null })
        .where(
          and(lt(questionLog.askedAt, before), or(ne(questionLog.text, ''), isNotNull(questionLog.remark))),
        )
        .returning({ id: questionLog.id })
      return rows.length
    },
  }
}
