import type { RootContent } from 'mdast'
import type { Article, Section } from '../knowledge/article.ts'

/**
 * The text that answers: the section the question is about, otherwise the introduction (it answers at once). An
 * article without an introduction answers with its first section.
 */
export function answerBody(article: Article, section?: Section): RootContent[] {
  if (section) return section.content
  if (article.introduction.length > 0) return article.introduction
  return article.sections[0]?.content ?? []
}
