import type { Article } from '../knowledge/article.ts'
import { plainText } from '../knowledge/markdown.ts'

/** The fields of an article that are searched, in the order of all per-field arrays. */
export const fieldNames = ['title', 'variants', 'headings', 'subjects', 'summary', 'body'] as const
export type FieldName = (typeof fieldNames)[number]

/** What an article says in each field. */
export function articleFields(article: Article): Record<FieldName, string> {
  return {
    title: article.vraag,
    variants: article.vraagvarianten.join('\n'),
    headings: article.sections.map((section) => section.title).join('\n'),
    subjects: [
      ...article.onderwerpen,
      ...article.trefwoorden,
      ...article.producten.map((product) => product.naam),
    ].join('\n'),
    summary: [article.kort ?? '', plainText(article.introduction)].join('\n'),
    body: article.sections.map((section) => plainText(section.content)).join('\n'),
  }
}
