import type { Article } from '../knowledge/article.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import type { Language } from '../question.ts'

/** An article, published or not, in this language where there is one: translations have the same id. */
export function findArticleById(
  knowledge: Pick<Knowledge, 'all'>,
  id: string,
  language: Language,
): Article | undefined {
  const found = knowledge.all().filter((article) => article.id === id)
  return found.find((article) => article.language === language) ?? found[0]
}
