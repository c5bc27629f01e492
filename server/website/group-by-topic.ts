import type { Article } from '../knowledge/article.ts'
import { slugify } from '../knowledge/slugify.ts'
import type { Language } from '../question.ts'

/** A topic with the articles that have it. */
export interface Topic {
  name: string
  /** The last part of the topic's address. */
  slug: string
  articles: Article[]
  /** The article that most other articles refer to. */
  example: Article
}

/** The topics of a language, by name, each with its articles by question. */
export function groupByTopic(articles: Article[], language: Language): Topic[] {
  const references = countReferences(articles)
  const topics = new Map<string, Topic>()
  for (const article of articles) {
    if (article.language !== language) continue
    for (const name of article.onderwerpen) {
      const slug = slugify(name)
      const topic = topics.get(slug) ?? { name, slug, articles: [], example: article }
      topics.set(slug, topic)
      if (!topic.articles.includes(article)) topic.articles.push(article)
      if (references(article) > references(topic.example)) topic.example = article
    }
  }
  const { compare } = new Intl.Collator(language)
  for (const topic of topics.values()) topic.articles.sort((one, other) => compare(one.vraag, other.vraag))
  return [...topics.values()].toSorted((one, other) => compare(one.name, other.name))
}

/** How often articles, in any language, name an article as related. */
export function countReferences(articles: Article[]): (article: Article) => number {
  const counts = new Map<string, number>()
  for (const id of articles.flatMap((article) => article.gerelateerd))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  return (article) => counts.get(article.id) ?? 0
}
