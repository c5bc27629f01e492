import { fileURLToPath } from 'node:url'
import type { Vocabulary } from '../../server/analysis/create-vocabulary.ts'
import { loadVocabulary } from '../../server/analysis/load-vocabulary.ts'
import { noCache } from '../../server/cache/create-derived-cache.ts'
import type { Article } from '../../server/knowledge/article.ts'
import { loadOrganisation } from '../../server/organisation/load-organisation.ts'
import type { Organisation } from '../../server/organisation/organisation-schema.ts'
import type { Language } from '../../server/question.ts'
import { type SearchIndex, createSearchIndex } from '../../server/search/create-search-index.ts'
import { type Search, createSearch } from '../../server/search/create-search.ts'
import { readExpectedQuestions } from '../evaluate/question-sets.ts'
import { varyArticles } from './vary-articles.ts'
import { varyQuestions } from './vary-questions.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))
const questions = fileURLToPath(new URL('../../tests/questions/questions.json', import.meta.url))

/** The example content and its questions. */
export const exampleFiles = { content, questions }

/** What all measurements use. */
export interface BenchParts {
  articles: Article[]
  questions: string[]
  vocabularies: Record<Language, Vocabulary>
  organisation: Organisation
  search: Search
}

/** Makes articles and questions of those in the files, and an index of them. */
export async function createBenchParts(
  files: { content: string; questions: string },
  sizes: { articles: number; questions: number },
): Promise<BenchParts> {
  const [{ vocabularies }, { organisation }, articles, rows] = await Promise.all([
    loadVocabulary(files.content),
    loadOrganisation(files.content),
    varyArticles(files.content, sizes.articles),
    readExpectedQuestions(files.questions),
  ])
  const search = createSearch({ knowledge: { articles: () => articles, onChange: () => {} }, vocabularies })
  const texts = varyQuestions(
    rows.map(({ q }) => q),
    sizes.questions,
  )
  return { articles, questions: texts, vocabularies, organisation, search }
}

/** A Dutch index of articles, built anew. */
export function buildIndex(articles: Article[], vocabulary: Vocabulary): SearchIndex {
  const index = createSearchIndex(vocabulary, noCache)
  for (const article of articles) index.add(article)
  return index
}
