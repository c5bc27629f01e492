import { and, count, desc, ne } from 'drizzle-orm'
import type { Database } from '../database/open-database.ts'
import { questionLog } from '../database/schema.ts'
import type { Language } from '../question.ts'

/** A question as it was asked, with how often. */
export interface AskedQuestion {
  text: string
  /** The language it was answered in; a question of the regression set has none. */
  language?: Language
  count: number
}

/**
 * The last questions of the log, each distinct text and language once, the most asked first. Texts that the retention
 * period emptied are skipped, and so is what got a fixed text: a greeting does not depend on the articles.
 * @param most so many rows of the log are read
 */
export async function readAskedQuestions(database: Database, most: number): Promise<AskedQuestion[]> {
  const last = database
    .select({ text: questionLog.text, language: questionLog.language })
    .from(questionLog)
    .where(and(ne(questionLog.text, ''), ne(questionLog.outcome, 'message')))
    .orderBy(desc(questionLog.askedAt), questionLog.id)
    .limit(most)
    .as('last_questions')
  return database
    .select({ text: last.text, language: last.language, count: count() })
    .from(last)
    .groupBy(last.text, last.language)
    .orderBy(desc(count()), last.text, last.language)
}
