import { and, count, eq, gte, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { pageRating, questionLog } from '../../database/schema.ts'

/** An article with how often it answered and what people said of it. */
export interface ArticleFigures {
  articleId: string
  shown: number
  helped: number
  notHelped: number
}

/**
 * Answers, and what visitors said of an answer or of the article's own page. Languages of an article count together.
 * @param since milliseconds since 1970
 */
export async function readArticleFigures(database: Database, since: number): Promise<ArticleFigures[]> {
  const [answers, ratings] = await Promise.all([readAnswers(database, since), readRatings(database, since)])
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

function readAnswers(database: Database, since: number) {
  const articleId = sql<string>`json_extract(${questionLog.shown}, '$[0].id')`
  return database
    .select({
      articleId,
      shown: count(),
      helped: sql<number>`count(case when ${questionLog.helpful} = 1 then 1 end)`,
      notHelped: sql<number>`count(case when ${questionLog.helpful} = 0 then 1 end)`,
    })
    .from(questionLog)
    .where(and(gte(questionLog.askedAt, since), eq(questionLog.outcome, 'answer')))
    .groupBy(articleId)
    .orderBy(articleId)
}

function readRatings(database: Database, since: number) {
  return database
    .select({
      articleId: pageRating.articleId,
      helped: sql<number>`count(case when ${pageRating.helpful} = 1 then 1 end)`,
      notHelped: sql<number>`count(case when ${pageRating.helpful} = 0 then 1 end)`,
    })
    .from(pageRating)
    .where(gte(pageRating.ratedAt, since))
    .groupBy(pageRating.articleId)
    .orderBy(pageRating.articleId)
}
