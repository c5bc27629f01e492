import type { Article } from '../../knowledge/article.ts'

/** A Dutch article with its English translation, if there is one. */
export interface Translation {
  dutch: Article
  english?: Article
  /** `outdated`: the Dutch text changed later than the English one. */
  state: 'missing' | 'outdated' | 'current'
}

/** How every Dutch article fares in English. */
export function findTranslations(articles: Article[]): Translation[] {
  const english = new Map(
    articles.filter(({ language }) => language === 'en').map((article) => [article.id, article]),
  )
  return articles
    .filter(({ language }) => language === 'nl')
    .map((dutch) => {
      const translated = english.get(dutch.id)
      if (!translated) return { dutch, state: 'missing' }
      return { dutch, english: translated, state: isOlder(translated, dutch) ? 'outdated' : 'current' }
    })
}

/** Whether a translation was last changed before its source. */
export function isOlder(translation: Article, source: Article): boolean {
  if (translation.gewijzigd === undefined || source.gewijzigd === undefined) return false
  return Date.parse(translation.gewijzigd) < Date.parse(source.gewijzigd)
}
