import type { Article } from '../knowledge/article.ts'
import type { AppDependencies } from '../http/app-dependencies.ts'
import type { Language } from '../question.ts'
import { countReferences, groupByTopic } from './group-by-topic.ts'

type MostAskedDependencies = Pick<AppDependencies, 'knowledge' | 'log' | 'now'>

export interface MostAsked {
  articles: Article[]
  /** Whether the question log decided; otherwise it is a choice from the topics. */
  counted: boolean
}

const period = 28 * 86_400_000
/** How long counts are reused: the home page is asked for far more often than the list changes. */
const freshness = 5 * 60_000

/**
 * The articles that visitors ask for most, by the question log of the last 28 days. Where the log says too little, an
 * article from each of the best known topics fills the list.
 * @returns a function that gives at most `limit` articles in a language
 */
export function createMostAsked({ knowledge, log, now }: MostAskedDependencies, limit: number) {
  const counted = new Map<Language, { at: number; ids: string[] }>()

  async function answeredMost(language: Language): Promise<string[]> {
    const at = now().getTime()
    const known = counted.get(language)
    if (known && at - known.at < freshness) return known.ids
    const ids = await log.mostAnswered(language, at - period, limit)
    counted.set(language, { at, ids })
    return ids
  }

  return async (language: Language): Promise<MostAsked> => {
    const ids = await answeredMost(language)
    const asked = ids.flatMap((id) => knowledge.find(id, language) ?? [])
    const articles = [...new Set([...asked, ...spread(knowledge.articles(), language)])].slice(0, limit)
    return { articles, counted: asked.length > 0 }
  }
}

/** The article of each topic that most others refer to: the most referred to first, then the largest topics. */
function spread(articles: Article[], language: Language): Article[] {
  const references = countReferences(articles)
  return groupByTopic(articles, language)
    .toSorted((one, other) => other.articles.length - one.articles.length)
    .map((topic) => topic.example)
    .toSorted((one, other) => references(other) - references(one))
}
