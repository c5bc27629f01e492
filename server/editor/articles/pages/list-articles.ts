import { type Article, isPublished } from '../../../knowledge/article.ts'
import type { Language } from '../../../question.ts'
import type { EditorDependencies } from '../../editor-environment.ts'
import type { Draft } from '../create-drafts.ts'
import { type ArticleWarning, findWarnings, isDue } from '../find-warnings.ts'
import { type Translation, findTranslations } from '../find-translations.ts'
import type { ArticleFilter } from './article-texts.ts'
import { type Usage, isRatedLow, readUsage } from './read-usage.ts'

/** An article, a draft of a new one, or a file that cannot be read. */
export interface ArticleRow {
  /** What it is called: its question, or the name of its file. */
  title: string
  language: Language
  path?: string
  article?: Article
  draft?: Draft
  warnings: ArticleWarning[]
  usage: Usage
  /** Only of Dutch articles. */
  translation?: Translation['state']
}

export interface ArticleSelection {
  filter: ArticleFilter
  search: string
  language: Language | ''
}

/** The rows of the list of articles, those of drafts first, then by question. */
export async function listArticles(
  { knowledge, articles: store, database, now }: EditorDependencies,
  selection: ArticleSelection,
): Promise<ArticleRow[]> {
  const all = knowledge.all()
  const today = now().toISOString().slice(0, 10)
  const warnings = findWarnings(all, knowledge.problems(), today)
  const usageOf = await readUsage(database, now())
  const drafts = await store.list()
  const translations = new Map(findTranslations(all).map(({ dutch, state }) => [dutch.path, state]))
  const published = all.map((article): ArticleRow => {
    const draft = drafts.find((open) => open.articleId === article.id && open.language === article.language)
    const translation = translations.get(article.path)
    return {
      title: article.vraag,
      language: article.language,
      path: article.path,
      article,
      ...(draft ? { draft } : {}),
      warnings: warnings.get(article.path) ?? [],
      usage: usageOf(article),
      ...(translation ? { translation } : {}),
    }
  })
  const shown = new Set(published.flatMap(({ draft }) => draft?.id ?? []))
  const fresh = drafts.filter(({ id }) => !shown.has(id)).map(newRow)
  const unreadable = [...warnings]
    .filter(([path]) => !all.some((article) => article.path === path))
    .map(brokenRow)
  return [...fresh, ...unreadable, ...published.toSorted(byTitle)].filter((row) =>
    isSelected(row, selection, today),
  )
}

const noUsage: Usage = { shown: 0, helped: 0, notHelped: 0 }

function newRow(draft: Draft): ArticleRow {
  const title = draft.content.fields.vraag || 'Nog zonder vraag'
  return { title, language: draft.language, draft, warnings: [], usage: noUsage }
}

function brokenRow([path, warnings]: [string, ArticleWarning[]]): ArticleRow {
  return { title: path, language: path.startsWith('en/') ? 'en' : 'nl', path, warnings, usage: noUsage }
}

function byTitle(one: ArticleRow, other: ArticleRow): number {
  return one.title.localeCompare(other.title, 'nl')
}

function isSelected(row: ArticleRow, { filter, search, language }: ArticleSelection, today: string): boolean {
  if (language !== '' && row.language !== language) return false
  if (search !== '' && !holds(row, search)) return false
  const { article, draft, usage, warnings, translation } = row
  const isSeen = article !== undefined && isPublished(article)
  switch (filter) {
    case '':
      return true
    case 'concept':
      return draft !== undefined || article?.publicatie === 'concept'
    case 'beoordelen':
      return draft?.state === 'ter-beoordeling'
    case 'gepland':
      return draft?.state === 'gepland'
    case 'herzien':
      return isDue(article?.herzienVoor, today)
    case 'nooit-getoond':
      return isSeen && usage.shown === 0
    case 'lage-score':
      return isRatedLow(usage)
    case 'waarschuwing':
      return warnings.length > 0
    case 'vertaling-ontbreekt':
      return translation === 'missing'
    case 'vertaling-verouderd':
      return translation === 'outdated'
    case 'onzichtbaar':
      return article !== undefined && !isSeen
  }
}

/** Whether every word that was searched for stands in the row's question, variants, keywords or topics. */
function holds({ title, path = '', article }: ArticleRow, search: string): boolean {
  const words = [title, path, ...(article?.vraagvarianten ?? []), ...(article?.trefwoorden ?? [])]
  const text = [...words, ...(article?.onderwerpen ?? [])].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
