import type { RootContent } from 'mdast'
import { resolveLinks } from '../answer/render-content.ts'
import type { Article } from '../knowledge/article.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import { languages } from '../question.ts'
import { apiBasePath } from './api-version.ts'
import { articleReference, sectionReference } from './article-reference.ts'
import { contentToJson } from './content-to-json.ts'
import type { ArticleJson } from './schemas/article-schemas.ts'

/** An article in a list. */
export function articleSummary(article: Article, publicUrl: string) {
  const { id, language, kort, onderwerpen, doelgroep } = article
  return {
    ...articleReference(article, publicUrl),
    ...(kort === undefined ? {} : { kort }),
    onderwerpen,
    doelgroep,
    _links: { self: { href: `${publicUrl}${apiBasePath}/artikelen/${id}?taal=${language}` } },
  }
}

/** A whole article, with everything of it that is public. */
export function articleToJson(article: Article, knowledge: Knowledge, publicUrl: string): ArticleJson {
  const { id, language, introduction, sections } = article
  const toJson = (content: RootContent[]) =>
    contentToJson(resolveLinks(content, article, knowledge.findByPath, publicUrl))
  const related = article.gerelateerd.flatMap((other) => knowledge.find(other, language) ?? [])
  const translations = languages.flatMap((other) =>
    other === language ? [] : (knowledge.find(id, other) ?? []),
  )
  return {
    ...articleSummary(article, publicUrl),
    status: 'actief',
    trefwoorden: article.trefwoorden,
    vraagvarianten: article.vraagvarianten,
    producten: article.producten,
    afdelingen: article.afdelingen,
    gerelateerd: related.map((other) => articleReference(other, publicUrl)),
    vertalingen: translations.map((other) => articleReference(other, publicUrl)),
    ...(article.herzienVoor === undefined ? {} : { herzienVoor: article.herzienVoor }),
    ...(article.bron === undefined ? {} : { bron: publicSource(article.bron) }),
    ...toJson(wholeText(article)),
    inleiding: toJson(introduction),
    secties: sections.map((section) => ({
      ...sectionReference(article, section, publicUrl),
      ...toJson(section.content),
    })),
  }
}

/** The introduction and every section under its heading, as in the file. */
function wholeText({ introduction, sections }: Article): RootContent[] {
  return [
    ...introduction,
    ...sections.flatMap(({ title, content }): RootContent[] => [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
      ...content,
    ]),
  ]
}

/** Where the text came from, without the name of our own file. */
function publicSource(source: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'bestand'))
}
