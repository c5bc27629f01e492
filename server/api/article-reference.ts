import { articlePath } from '../answer/article-path.ts'
import type { Article, Section } from '../knowledge/article.ts'

/** Enough of an article to show it and to go to it. */
export function articleReference(article: Article, publicUrl: string) {
  const { id, language, vraag, revision, gewijzigd, gecontroleerdOp } = article
  return {
    id,
    taal: language,
    vraag,
    url: publicUrl + articlePath(article),
    revisie: revision,
    // NL API Design Rules, /core/date-time: timestamps leave in UTC.
    ...(gewijzigd === undefined ? {} : { gewijzigd: new Date(gewijzigd).toISOString() }),
    ...(gecontroleerdOp === undefined ? {} : { gecontroleerdOp }),
  }
}

/** A section's title and the address where it is read. */
export function sectionReference(article: Article, section: Section, publicUrl: string) {
  return { id: section.id, titel: section.title, url: `${publicUrl}${articlePath(article)}#${section.id}` }
}
