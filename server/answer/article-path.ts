import type { Article } from '../knowledge/article.ts'
import type { Language } from '../question.ts'
import { slugify } from '../knowledge/slugify.ts'

/** Addresses of the public pages, without the host. */
export const pagePaths = {
  home: { nl: '/', en: '/en' },
  search: { nl: '/zoeken', en: '/en/search' },
  contact: { nl: '/contact', en: '/en/contact' },
  topics: { nl: '/onderwerpen', en: '/en/topics' },
} as const satisfies Record<string, Record<Language, string>>

/** The address of an article's page, without the host: `/vragen/paspoort-aanvragen`. */
export function articlePath(article: Pick<Article, 'language' | 'slug'>): string {
  return article.language === 'nl' ? `/vragen/${article.slug}` : `/en/questions/${article.slug}`
}

/** The address of a topic's page, without the host. */
export function topicPath(topic: string, language: Language): string {
  return `${pagePaths.topics[language]}/${slugify(topic)}`
}
