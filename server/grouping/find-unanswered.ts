import { and, asc, eq, inArray, isNull, lte, ne, notInArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type GroupedKind, groupedQuestion } from '../database/grouping-schema.ts'
import type { Database } from '../database/open-database.ts'
import { type LoggedQuestion, questionLog } from '../database/schema.ts'

/** A question that was not answered well and is in no group yet. */
export type UnansweredQuestion = Pick<LoggedQuestion, 'id' | 'text' | 'language' | 'channel' | 'askedAt'> & {
  kind: GroupedKind
}

/** Where the choices stand on a page: which one was read is not known, so silence afterwards tells nothing. */
const channelsWithoutChoosing = ['website']

/**
 * The questions of the log that belong in a group and are in none yet, in order of asking: without an answer, rated as
 * not helped, or with choices of which none was taken. Choices were not taken when no answer of one of them followed in
 * the same conversation within the window, and, where choosing is not a message, when something else was asked.
 * @param now milliseconds since 1970
 * @param choiceWindow milliseconds
 */
export async function findUnanswered(
  database: Database,
  now: number,
  choiceWindow: number,
): Promise<UnansweredQuestion[]> {
  const isNotTaken = choiceNotTaken(now, choiceWindow)
  const rows = await database
    .select({
      id: questionLog.id,
      text: questionLog.text,
      language: questionLog.language,
      channel: questionLog.channel,
      askedAt: questionLog.askedAt,
      outcome: questionLog.outcome,
    })
    .from(questionLog)
    .leftJoin(groupedQuestion, eq(groupedQuestion.questionId, questionLog.id))
    .where(
      and(
        isNull(groupedQuestion.questionId),
        ne(questionLog.text, ''),
        ne(questionLog.outcome, 'message'),
        or(eq(questionLog.outcome, 'none'), eq(questionLog.helpful, false), isNotTaken),
      ),
    )
    .orderBy(asc(questionLog.askedAt), asc(questionLog.id))
  return rows.map(({ outcome, ...question }) => ({ ...question, kind: kindOf(outcome) }))
}

function kindOf(outcome: LoggedQuestion['outcome']): GroupedKind {
  if (outcome === 'none') return 'not-understood'
  return outcome === 'choices' ? 'choice-not-taken' : 'not-helped'
}

function choiceNotTaken(now: number, choiceWindow: number) {
  const later = alias(questionLog, 'later')
  const isLater = and(
    eq(later.conversation, questionLog.conversation),
    sql`${later.askedAt} > ${questionLog.askedAt}`,
    sql`${later.askedAt} <= ${questionLog.askedAt} + ${choiceWindow}`,
    ne(later.outcome, 'message'),
  )
  const isTaken = sql`${later.outcome} = 'answer' and json_extract(${later.shown}, '$[0].id') in (
    select json_extract(offered.value, '$.id') from json_each(${questionLog.shown}) as offered)`
  return and(
    eq(questionLog.outcome, 'choices'),
    or(isNull(questionLog.helpful), eq(questionLog.helpful, false)),
    lte(questionLog.askedAt, now - choiceWindow),
    sql`not exists (select 1 from ${questionLog} as later where ${isLater} and ${isTaken})`,
    or(
      notInArray(questionLog.channel, channelsWithoutChoosing),
      sql`exists (select 1 from ${questionLog} as later where ${isLater})`,
    ),
  )
}

/** Questions in groups as "not helped" of which the asker since said that it did help. */
export async function findHelpedAfterAll(database: Database): Promise<string[]> {
  const rows = await database
    .select({ id: groupedQuestion.questionId })
    .from(groupedQuestion)
    .innerJoin(questionLog, eq(questionLog.id, groupedQuestion.questionId))
    .where(
      and(inArray(groupedQuestion.kind, ['not-helped', 'choice-not-taken']), eq(questionLog.helpful, true)),
    )
  return rows.map(({ id }) => id)
}
