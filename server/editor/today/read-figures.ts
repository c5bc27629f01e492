import { and, count, desc, gte, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { type LoggedQuestion, pageRating, questionLog } from '../../database/schema.ts'

export type Outcome = LoggedQuestion['outcome']

/** What happened on one day of the organisation's calendar. */
export interface DayFigures {
  /** YYYY-MM-DD */
  day: string
  outcomes: Record<Outcome, number>
}

/** An article with how often it answered and what askers said of it. */
export interface ArticleFigures {
  articleId: string
  shown: number
  helped: number
  notHelped: number
}

export interface Figures {
  /** Every day of the period, also those without questions; the oldest first. */
  days: DayFigures[]
  channels: { channel: string; count: number }[]
  topQuestions: { text: string; language: 'nl' | 'en'; count: number }[]
  /** The most shown first. */
  topArticles: ArticleFigures[]
  /** Rated at least three times, and more often not helped than helped; the worst first. */
  poorArticles: ArticleFigures[]
}

const dayMilliseconds = 86_400_000
const topLength = 10

/** Fewer ratings than this say too little of an article. */
const leastRatings = 3

/**
 * The figures of the last days, today included.
 * @param timeZone in which a day begins and ends
 */
export async function readFigures(
  database: Database,
  { now, days, timeZone }: { now: Date; days: number; timeZone: string },
): Promise<Figures> {
  const dayOf = dayFormatter(timeZone)
  const wanted = Array.from({ length: days }, (_, index) =>
    dayOf(now.getTime() - (days - 1 - index) * dayMilliseconds),
  )
  const since = now.getTime() - days * dayMilliseconds
  const [rows, channels, topQuestions, articles] = await Promise.all([
    database
      .select({ askedAt: questionLog.askedAt, outcome: questionLog.outcome })
      .from(questionLog)
      .where(gte(questionLog.askedAt, since)),
    readChannels(database, since),
    readTopQuestions(database, since),
    readArticles(database, since),
  ])
  const byDay = new Map(wanted.map((day) => [day, { answer: 0, choices: 0, none: 0, message: 0 }]))
  for (const { askedAt, outcome } of rows) {
    const outcomes = byDay.get(dayOf(askedAt))
    if (outcomes) outcomes[outcome] += 1
  }
  return {
    days: [...byDay].map(([day, outcomes]) => ({ day, outcomes })),
    channels,
    topQuestions,
    topArticles: articles.toSorted((one, other) => other.shown - one.shown).slice(0, topLength),
    poorArticles: articles
      .filter(isPoor)
      .toSorted((one, other) => other.notHelped - one.notHelped)
      .slice(0, topLength),
  }
}

const isPoor = ({ helped, notHelped }: ArticleFigures) =>
  helped + notHelped >= leastRatings && notHelped > helped

function dayFormatter(timeZone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone })
  return (moment) => format.format(moment)
}

function readChannels(database: Database, since: number) {
  return database
    .select({ channel: questionLog.channel, count: count() })
    .from(questionLog)
    .where(gte(questionLog.askedAt, since))
    .groupBy(questionLog.channel)
    .orderBy(desc(count()), questionLog.channel)
}

/** Asked in the same words, capitals aside. */
function readTopQuestions(database: Database, since: number) {
  return database
    .select({ text: sql<string>`min(${questionLog.text})`, language: questionLog.language, count: count() })
    .from(questionLog)
    .where(
      and(
        gte(questionLog.askedAt, since),
        inArray(questionLog.outcome, ['answer', 'choices', 'none']),
        sql`${questionLog.text} <> ''`,
      ),
    )
    .groupBy(questionLog.language, sql`lower(trim(${questionLog.text}))`)
    .orderBy(desc(count()), sql`min(${questionLog.text})`)
    .limit(topLength)
}

/** Answers, and what visitors said of an answer or of the article's own page. */
async function readArticles(database: Database, since: number): Promise<ArticleFigures[]> {
  const articleId = sql<string>`json_extract(${questionLog.shown}, '$[0].id')`
  const [answers, ratings] = await Promise.all([
    database
      .select({
        articleId,
        shown: count(),
        helped: sql<number>`count(case when ${questionLog.helpful} = 1 then 1 end)`,
        notHelped: sql<number>`count(case when ${questionLog.helpful} = 0 then 1 end)`,
      })
      .from(questionLog)
      .where(and(gte(questionLog.askedAt, since), sql`${questionLog.outcome} = 'answer'`))
      .groupBy(articleId),
    database
      .select({
        articleId: pageRating.articleId,
        helped: sql<number>`count(case when ${pageRating.helpful} = 1 then 1 end)`,
        notHelped: sql<number>`count(case when ${pageRating.helpful} = 0 then 1 end)`,
      })
      .from(pageRating)
      .where(gte(pageRating.ratedAt, since))
      .groupBy(pageRating.articleId),
  ])
  const figures = new Map<string, ArticleFigures>()
  for (const part of [...answers, ...ratings.map((rating) => ({ shown: 0, ...rating }))]) {
    const before = figures.get(part.articleId)
    figures.set(part.articleId, {
      articleId: part.articleId,
      shown: part.shown + (before?.shown ?? 0),
      helped: part.helped + (before?.helped ?? 0),
      notHelped: part.notHelped + (before?.notHelped ?? 0),
    })
  }
  return [...figures.values()]
}
