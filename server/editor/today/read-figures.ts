import { and, count, desc, gte, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { type LoggedQuestion, questionLog } from '../../database/schema.ts'
import { dayOf, lastDays, startOfDay } from '../local-days.ts'
import { type ArticleFigures, readArticleFigures } from './read-article-figures.ts'

/** How a question went; fixed texts (a greeting, thanks) are no questions. */
export type Outcome = Exclude<LoggedQuestion['outcome'], 'message'>
export type OutcomeCounts = Record<Outcome, number>

/** What happened on one day of the organisation's calendar. */
export interface DayFigures {
  /** YYYY-MM-DD */
  day: string
  outcomes: OutcomeCounts
}

export interface Figures {
  /** Every day of the period, also those without questions; the oldest first. */
  days: DayFigures[]
  /** The most used first. */
  channels: { channel: string; outcomes: OutcomeCounts }[]
  /** What askers said of answers, and visitors of the pages of articles. */
  verdicts: { helped: number; notHelped: number }
  topQuestions: { text: string; language: 'nl' | 'en'; count: number }[]
  /** The most shown first. */
  topArticles: ArticleFigures[]
  /** Rated at least three times, and more often not helped than helped; the worst first. */
  poorArticles: ArticleFigures[]
}

const outcomes: Outcome[] = ['answer', 'choices', 'none']
const topLength = 10

/** Fewer ratings than this say too little of an article. */
const leastRatings = 3

/** Milliseconds: in every time zone days begin at a quarter of an hour. */
const quarter = 900_000

/**
 * The figures of the last days, today included.
 * @param timeZone in which a day begins and ends
 */
export async function readFigures(
  database: Database,
  { now, days, timeZone }: { now: Date; days: number; timeZone: string },
): Promise<Figures> {
  const wanted = lastDays(now, days, timeZone)
  const since = startOfDay(wanted[0] ?? '', timeZone) ?? now.getTime()
  const [counts, topQuestions, articles] = await Promise.all([
    readCounts(database, since),
    readTopQuestions(database, since),
    readArticleFigures(database, since),
  ])
  const byDay = new Map(wanted.map((day) => [day, noOutcomes()]))
  const byChannel = new Map<string, OutcomeCounts>()
  for (const { at, channel, outcome, count: times } of counts) {
    if (outcome === 'message') continue
    const ofDay = byDay.get(dayOf(at, timeZone))
    if (ofDay) ofDay[outcome] += times
    const ofChannel = byChannel.get(channel) ?? noOutcomes()
    ofChannel[outcome] += times
    byChannel.set(channel, ofChannel)
  }
  return {
    days: [...byDay].map(([day, found]) => ({ day, outcomes: found })),
    channels: [...byChannel]
      .map(([channel, found]) => ({ channel, outcomes: found }))
      .toSorted((one, other) => sumOf(other.outcomes) - sumOf(one.outcomes)),
    verdicts: {
      helped: articles.reduce((sum, { helped }) => sum + helped, 0),
      notHelped: articles.reduce((sum, { notHelped }) => sum + notHelped, 0),
    },
    topQuestions,
    topArticles: articles
      .filter(({ shown }) => shown > 0)
      .toSorted((one, other) => other.shown - one.shown)
      .slice(0, topLength),
    poorArticles: articles
      .filter(isPoor)
      .toSorted((one, other) => other.notHelped - one.notHelped)
      .slice(0, topLength),
  }
}

/** All questions together. */
export function sumOf(counts: OutcomeCounts): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
}

const noOutcomes = (): OutcomeCounts => ({ answer: 0, choices: 0, none: 0 })

const isPoor = ({ helped, notHelped }: ArticleFigures) =>
  helped + notHelped >= leastRatings && notHelped > helped

/** Questions per quarter of an hour: few rows, however many questions. */
function readCounts(database: Database, since: number) {
  const at = sql<number>`${questionLog.askedAt} / ${sql.raw(String(quarter))} * ${sql.raw(String(quarter))}`
  const { channel, outcome } = questionLog
  return database
    .select({ at, channel, outcome, count: count() })
    .from(questionLog)
    .where(gte(questionLog.askedAt, since))
    .groupBy(at, channel, outcome)
    .orderBy(channel)
}

/** Asked in the same words, capitals aside. */
function readTopQuestions(database: Database, since: number) {
  return database
    .select({ text: sql<string>`min(${questionLog.text})`, language: questionLog.language, count: count() })
    .from(questionLog)
    .where(
      and(
        gte(questionLog.askedAt, since),
        inArray(questionLog.outcome, outcomes),
        sql`${questionLog.text} <> ''`,
      ),
    )
    .groupBy(questionLog.language, sql`lower(trim(${questionLog.text}))`)
    .orderBy(desc(count()), sql`min(${questionLog.text})`)
    .limit(topLength)
}
