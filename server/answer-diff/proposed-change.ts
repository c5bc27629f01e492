import { type Article, articleKey, isPublished } from '../knowledge/article.ts'
import type { KnowledgeChange } from '../knowledge/create-knowledge.ts'
import { type Language, languages } from '../question.ts'
import type { Search } from '../search/create-search.ts'

/** What an editor is about to publish. */
export interface ProposedChange {
  /** Articles as they are to be saved: new, or in the place of the one with the same id and language. */
  saved?: readonly Article[]
  /** Articles that are to go. */
  removed?: readonly Pick<Article, 'id' | 'language'>[]
  /** Asked questions that are to become variants of an article, a served one or one that is saved with them. */
  linked?: readonly LinkedVariants[]
}

interface LinkedVariants {
  id: string
  language: Language
  questions: readonly string[]
}

/**
 * What the change means for visitors: the served articles that go and the articles that come. An article that is
 * saved as a draft, or no longer active, goes.
 * @throws when questions are linked to an article that is not there
 */
export function resolveChange(change: ProposedChange, search: Search): KnowledgeChange {
  const served = languages.flatMap((language) => search.index(language).articles())
  const before = new Map(served.map((article) => [articleKey(article), article]))
  const after = new Map(before)
  for (const article of change.removed ?? []) after.delete(articleKey(article))
  for (const article of change.saved ?? []) {
    if (isPublished(article)) after.set(articleKey(article), article)
    else after.delete(articleKey(article))
  }
  for (const { questions, ...address } of change.linked ?? []) {
    const article = after.get(articleKey(address))
    if (!article)
      throw new Error(
        `Er is geen gepubliceerd artikel ${articleKey(address)} om vragen aan te koppelen. Kies een ander artikel.`,
      )
    const vraagvarianten = [...new Set([...article.vraagvarianten, ...questions])]
    after.set(articleKey(address), { ...article, vraagvarianten })
  }
  return {
    removed: served.filter((article) => after.get(articleKey(article)) !== article),
    added: [...after].filter(([key, article]) => before.get(key) !== article).map(([, article]) => article),
  }
}
