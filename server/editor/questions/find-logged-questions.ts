import { type SQL, and, count, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { type LoggedQuestion, questionLog } from '../../database/schema.ts'
import { addDays, startOfDay } from '../local-days.ts'

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
  /** In which days begin. */
  timeZone: string
}

const pageSize = 50

/**
 * The questions that a filter asks for, the newest first.
 * @param page the first is 1; the last page for a page that is not there
 */
export async function findLoggedQuestions(database: Database, filter: LogFilter, page: number) {
  const where = conditionsOf(filter)
  const [[counted], channels] = await Promise.all([
    database.select({ total: count() }).from(questionLog).where(where),
    database.selectDistinct({ channel: questionLog.channel }).from(questionLog).orderBy(questionLog.channel),
  ])
  const total = counted?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const current = Math.min(page, pages)
  const rows = await database
    .select()
    .from(questionLog)
    .where(where)
    .orderBy(desc(questionLog.askedAt), questionLog.id)
    .limit(pageSize)
    .offset((current - 1) * pageSize)
  return { rows, total, current, pages, channels: channels.map(({ channel }) => channel) }
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

function conditionsOf(filter: LogFilter): SQL | undefined {
  const { text, outcome, channel, language, helped, from, until, timeZone } = filter
  const isOutcome = questionLog.outcome.enumValues.find((known) => known === outcome)
  const isLanguage = questionLog.language.enumValues.find((known) => known === language)
  const first = startOfDay(from, timeZone)
  const end = startOfDay(until, timeZone) === undefined ? undefined : startOfDay(addDays(until, 1), timeZone)
  return and(
    text === '' ? undefined : sql`instr(lower(${questionLog.text}), lower(${text})) > 0`,
    isOutcome ? eq(questionLog.outcome, isOutcome) : undefined,
    isLanguage ? eq(questionLog.language, isLanguage) : undefined,
    channel === '' ? undefined : eq(questionLog.channel, channel),
    helped === 'ja' || helped === 'nee' ? eq(questionLog.helpful, helped === 'ja') : undefined,
    first === undefined ? undefined : gte(questionLog.askedAt, first),
    end === undefined ? undefined : lt(questionLog.askedAt, end),
  )
}
