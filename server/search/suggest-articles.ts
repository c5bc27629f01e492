import MiniSearch, { type Query } from 'minisearch'
import { type LanguageRules, languageRules } from '../analysis/language-rules.ts'
import { splitWords } from '../analysis/split-words.ts'
import { type Article, articleKey } from '../knowledge/article.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import { type Language, languages } from '../question.ts'
import { type FieldName, articleFields, fieldNames } from './article-fields.ts'

export type SuggestArticles = ReturnType<typeof createSuggestArticles>

/** What a word in each field counts for: someone who is typing looks for a title. */
const boost: Record<FieldName, number> = {
  title: 6,
  variants: 2,
  headings: 1.5,
  subjects: 3,
  summary: 0.7,
  body: 0.3,
}

/**
 * Suggestions while someone is typing a search term; never an answer, that is for `ask()`. MiniSearch has what this
 * needs and `ask()` does not: the beginning of a word counts as the word. Follows the knowledge article by article.
 */
export function createSuggestArticles({ knowledge }: { knowledge: Knowledge }) {
  const indexes = new Map(languages.map((language) => [language, createIndex(languageRules[language])]))
  const articles = new Map<string, Article>()

  function add(article: Article): void {
    articles.set(articleKey(article), article)
    indexes.get(article.language)?.add({ key: articleKey(article), ...articleFields(article) })
  }

  function remove(article: Article): void {
    articles.delete(articleKey(article))
    indexes.get(article.language)?.discard(articleKey(article))
  }

  for (const article of knowledge.articles()) add(article)
  knowledge.onChange((change) => {
    for (const article of change.removed) remove(article)
    for (const article of change.added) add(article)
  })

  /** The articles that fit what was typed so far, the best first, at most `limit`. */
  return function suggestArticles(text: string, language: Language, limit: number): Article[] {
    const index = indexes.get(language)
    const words = readQuery(text, languageRules[language])
    if (!index || words.length === 0) return []
    const all = index.search({ combineWith: 'AND', queries: words })
    // A word that stands nowhere must not empty the list.
    const found = all.length > 0 ? all : index.search({ combineWith: 'OR', queries: words })
    return found.slice(0, limit).flatMap(({ id }) => articles.get(String(id)) ?? [])
  }
}

function createIndex(rules: LanguageRules) {
  return new MiniSearch<Record<FieldName | 'key', string>>({
    idField: 'key',
    fields: [...fieldNames],
    tokenize: (text) => splitWords(text).map((word) => word.text),
    // The word itself for beginnings of words, its stem for other forms of it.
    processTerm: (word) => (rules.stopWords.has(word) ? null : [...new Set([word, rules.stem(word)])]),
    searchOptions: {
      boost,
      weights: { fuzzy: 0.3, prefix: 0.5 },
      tokenize: (text) => [text],
      processTerm: (term) => term,
    },
  })
}

/**
 * A query per word: in its forms, and joined with its neighbour ("grof vuil" is written "grofvuil"). The last word may
 * still be half typed, so it also counts as the beginning of a word.
 */
function readQuery(text: string, rules: LanguageRules): Query[] {
  const words = splitWords(text).map((word) => word.text)
  const content = words.filter((word) => !rules.stopWords.has(word))
  const searched = content.length > 0 ? content : words.slice(-1)
  const typing = /[\p{L}\p{N}]$/u.test(text) ? words.at(-1) : undefined
  return searched.map((word, at) => {
    const before = searched[at - 1]
    const after = searched[at + 1]
    const joined = [...(before ? [before + word] : []), ...(after ? [word + after] : [])]
    return {
      combineWith: 'OR',
      queries: [...new Set([word, rules.stem(word), ...joined])],
      prefix: (term: string) => typing !== undefined && term.endsWith(typing),
      fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
    }
  })
}
