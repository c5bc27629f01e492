import type { QueryWord } from '../analysis/analyze-question.ts'
import type { Article, Section } from '../knowledge/article.ts'
import type { SearchIndex } from '../search/create-search-index.ts'

/** The section a question is about, when it is about one and not about the article as a whole. */
export function chooseSection(_article: Article, _words: QueryWord[], _index: SearchIndex): Section | undefined {
  return undefined
}
