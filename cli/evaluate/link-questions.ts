import type { Knowledge } from '../../server/knowledge/create-knowledge.ts'
import type { Article } from '../../server/knowledge/article.ts'
import type { ExpectedQuestion } from './question-sets.ts'

/**
 * What an editor does who links askers' questions: the first questions of each article become its variants.
 * @returns the articles with their new variants, and the questions that are left to measure
 */
export function linkQuestions(
  knowledge: Knowledge,
  questions: ExpectedQuestion[],
  perArticle: number,
): { articles: Article[]; rest: ExpectedQuestion[] } {
  const linked = new Map<string, string[]>()
  const rest: ExpectedQuestion[] = []
  for (const question of questions) {
    const taken = linked.get(question.id) ?? []
    if (taken.length < perArticle) linked.set(question.id, [...taken, question.q])
    else rest.push(question)
  }
  const articles = knowledge.articles().map((article) => ({
    ...article,
    vraagvarianten: [...article.vraagvarianten, ...(linked.get(article.id) ?? [])],
  }))
  return { articles, rest }
}
