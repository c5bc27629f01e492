import type { RootContent } from 'mdast'
import type { Language } from '../question.ts'
import type { FrontMatter } from './front-matter.ts'

/** A part of an article under its own heading. */
export interface Section {
  /** The anchor on the article's page, unique within the article. */
  id: string
  title: string
  content: RootContent[]
}

/** An approved answer to one question: a Markdown file that parsed and validated. */
export interface Article extends Omit<FrontMatter, 'bron'> {
  language: Language
  /** The file's name without its ending; the last part of the page's address. */
  slug: string
  /** The file, relative to the content folder, with forward slashes. */
  path: string
  /** The git object id of the file's text: `git cat-file blob <revision>` shows exactly what was approved. */
  revision: string
  bron?: Record<string, unknown>
  /** The text before the first heading: it answers at once. */
  introduction: RootContent[]
  sections: Section[]
}

/** Whether visitors may see the article. */
export function isPublished(article: Article): boolean {
  return article.status === 'actief' && article.publicatie === 'gepubliceerd'
}

/** What tells one article from all others: its id is the same in every language. */
export function articleKey(article: Pick<Article, 'id' | 'language'>): string {
  return `${article.language}/${article.id}`
}
