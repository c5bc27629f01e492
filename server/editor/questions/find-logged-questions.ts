import { type SQL, and, count, desc, eq, gte, like, lt } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { type LoggedQuestion, questionLog } from '../../database/schema.ts'

/** Which questions of the log to show; empty text for "all". */
export interface LogFilter {
  text: string
  outcome: string
  channel: string
  language: string
  /** `ja` or `nee`: what the asker said. */
  helped: string
  /** Days, YYYY-MM-DD; the last one counts. */
  from: string
  until: string
}

export const logPageSize = 50

const dayMilliseconds = 86_400_000

/**
 * The questions that a filter asks for, the newest first.
 * @param page the first is 1
 */
export async function findLoggedQuestions(database: Database, filter: LogFilter, page: number) {
  const where = conditionsOf(filter)
  const [rows, [counted], channels] = await Promise.all([
    database
      .select()
      .from(questionLog)
      .where(where)
      .orderBy(desc(questionLog.askedAt))
      .limit(logPageSize)
      .offset((page - 1) * logPageSize),
    database.select({ total: count() }).from(questionLog).where(where),
    database.selectDistinct({ channel: questionLog.channel }).from(questionLog).orderBy(questionLog.channel),
  ])
  return { rows, total: counted?.total ?? 0, channels: channels.map(({ channel }) => channel) }
}

/** All of them, for a file; a page at a time, so that a large log is never in memory whole. */
export async function* eachLoggedQuestion(
  database: Database,
  filter: LogFilter,
): AsyncGenerator<LoggedQuestion> {
  const size = 1000
  for (let start = 0; ; start += size) {
    const rows = await database
      .select()
      .from(questionLog)
      .where(conditionsOf(filter))
      .orderBy(desc(questionLog.askedAt), questionLog.id)
      .limit(size)
      .offset(start)
    yield* rows
    if (rows.length < size) return
  }
}

function conditionsOf({ text, outcome, channel, language, helped, from, until }: LogFilter): SQL | undefined {
  const isOutcome = questionLog.outcome.enumValues.find((known) => known === outcome)
  const isLanguage = questionLog.language.enumValues.find((known) => known === language)
  const [first, last] = [Date.parse(from), Date.parse(until)]
  return and(
    text === '' ? undefined : like(questionLog.text, `%${text.replace(/[%_]/g, ' ')}%`),
    isOutcome ? eq(questionLog.outcome, isOutcome) : undefined,
    isLanguage ? eq(questionLog.language, isLanguage) : undefined,
    channel === '' ? undefined : eq(questionLog.channel, channel),
    helped === 'ja' || helped === 'nee' ? eq(questionLog.helpful, helped === 'ja') : undefined,
    Number.isNaN(first) ? undefined : gte(questionLog.askedAt, first),
    Number.isNaN(last) ? undefined : lt(questionLog.askedAt, last + dayMilliseconds),
  )
}
