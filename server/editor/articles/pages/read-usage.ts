import { gte, sql } from 'drizzle-orm'
import type { Database } from '../../../database/open-database.ts'
import { pageRating, questionLog } from '../../../database/schema.ts'
import type { Language } from '../../../question.ts'

/** How an article did lately. */
export interface Usage {
  /** How often it was shown as an answer or a choice. */
  shown: number
  helped: number
  notHelped: number
}

const days = 90
const noUsage: Usage = { shown: 0, helped: 0, notHelped: 0 }

/** Fewer ratings than this say nothing. */
const leastRatings = 3

/** How the articles did in the last 90 days: shown, and rated on their page or as an answer. */
export async function readUsage(database: Database, now: Date) {
  const since = now.getTime() - days * 86_400_000
  const usage = new Map<string, Usage>()
  const add = (key: string, more: Partial<Usage>) => {
    const known = usage.get(key) ?? noUsage
    usage.set(key, {
      shown: known.shown + (more.shown ?? 0),
      helped: known.helped + (more.helped ?? 0),
      notHelped: known.notHelped + (more.notHelped ?? 0),
    })
  }
  const { language, helpful, askedAt, shown } = questionLog
  const articleId = sql<string>`json_extract(shown_article.value, '$.id')`
  // Only the first was the answer that was rated.
  const rated = (value: number) =>
    sql<number>`sum(shown_article.key = 0 and ${questionLog.outcome} = 'answer' and ${helpful} = ${value})`
  const asked = await database
    .select({ articleId, language, shown: sql<number>`count(*)`, helped: rated(1), notHelped: rated(0) })
    .from(questionLog)
    // One row for each article that was shown.
    .innerJoin(sql`json_each(${shown}) as shown_article`, sql`true`)
    .where(gte(askedAt, since))
    .groupBy(articleId, language)
  for (const { articleId: id, language: inLanguage, ...counts } of asked)
    add(`${inLanguage}/${id}`, {
      shown: counts.shown,
      helped: counts.helped ?? 0,
      notHelped: counts.notHelped ?? 0,
    })
  const pages = await database
    .select({
      id: pageRating.articleId,
      language: pageRating.language,
      helpful: pageRating.helpful,
      count: sql<number>`count(*)`,
    })
    .from(pageRating)
    .where(gte(pageRating.ratedAt, since))
    .groupBy(pageRating.articleId, pageRating.language, pageRating.helpful)
  for (const page of pages)
    add(`${page.language}/${page.id}`, page.helpful ? { helped: page.count } : { notHelped: page.count })
  return (article: { id: string; language: Language }) =>
    usage.get(`${article.language}/${article.id}`) ?? noUsage
}

/** Whether fewer than half of those who said so were helped. */
export function isRatedLow({ helped, notHelped }: Usage): boolean {
  return helped + notHelped >= leastRatings && helped < notHelped
}
