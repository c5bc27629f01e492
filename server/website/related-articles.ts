import type { Article } from '../knowledge/article.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'

const most = 5

/** The articles that the editor named; without those, others about the same topic. */
export function relatedArticles(article: Article, knowledge: Knowledge): Article[] {
  const named = article.gerelateerd.flatMap((id) => knowledge.find(id, article.language) ?? [])
  if (named.length > 0) return named.slice(0, most)
  const [topic] = article.onderwerpen
  if (topic === undefined) return []
  return knowledge
    .articles()
    .filter(
      (other) =>
        other !== article && other.language === article.language && other.onderwerpen.includes(topic),
    )
    .slice(0, most)
}
