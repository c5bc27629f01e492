import { type DerivedCache, noCache } from '../cache/create-derived-cache.ts'
import type { Vocabulary } from '../analysis/create-vocabulary.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import { type Language, languages } from '../question.ts'
import { createSearchIndex } from './create-search-index.ts'

export type Search = ReturnType<typeof createSearch>

/** One index per language, kept equal to the knowledge: a changed article is re-indexed alone. */
export function createSearch({
  knowledge,
  vocabularies,
  cache = noCache,
}: {
  knowledge: Pick<Knowledge, 'articles' | 'onChange'>
  vocabularies: Record<Language, Vocabulary>
  /** Where analysed texts are kept for the next start. */
  cache?: DerivedCache
}) {
  const indexes = {
    nl: createSearchIndex(vocabularies.nl, cache),
    en: createSearchIndex(vocabularies.en, cache),
  }
  for (const article of knowledge.articles()) indexes[article.language].add(article)
  knowledge.onChange(({ removed, added }) => {
    for (const article of removed) indexes[article.language].remove(article)
    for (const article of added) indexes[article.language].add(article)
  })
  return {
    index: (language: Language) => indexes[language],
    size: () => languages.reduce((sum, language) => sum + indexes[language].size(), 0),
  }
}
