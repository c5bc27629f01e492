import { html } from 'hono/html'
import { articlePath, pagePaths, topicPath } from '../answer/article-path.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import { type Language, languages } from '../question.ts'
import { groupByTopic } from './group-by-topic.ts'
import { sitePaths } from './site-paths.ts'

/** An address with those of its translations, itself among them. */
interface Page {
  path: string
  /** When the text last changed: RFC 3339. */
  changed?: string | undefined
  translations: Partial<Record<Language, string>>
}

/** All pages for search engines (sitemaps.org), with their translations. */
export async function createSitemap(knowledge: Knowledge, publicUrl: string): Promise<string> {
  const sitemap = (
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      {[...fixedPages(), ...topicPages(knowledge), ...articlePages(knowledge)].map((page) => (
        <url>
          <loc>{`${publicUrl}${page.path}`}</loc>
          {page.changed ? <lastmod>{page.changed}</lastmod> : null}
          {Object.entries(page.translations).map(([language, path]) => (
            <xhtml:link rel="alternate" hreflang={language} href={`${publicUrl}${path}`} />
          ))}
        </url>
      ))}
    </urlset>
  )
  return html`<?xml version="1.0" encoding="UTF-8"?>${sitemap}`
}

function fixedPages(): Page[] {
  const pages = [pagePaths.home, pagePaths.topics, pagePaths.search, pagePaths.contact, sitePaths.privacy]
  return pages.flatMap((translations) =>
    languages.map((language) => ({ path: translations[language], translations })),
  )
}

function topicPages(knowledge: Knowledge): Page[] {
  return languages.flatMap((language) =>
    groupByTopic(knowledge.articles(), language).map((topic) => ({
      path: topicPath(topic.name, language),
      translations: {},
    })),
  )
}

function articlePages(knowledge: Knowledge): Page[] {
  return knowledge.articles().map((article) => {
    const versions = languages.flatMap((language) => knowledge.find(article.id, language) ?? [])
    return {
      path: articlePath(article),
      changed: article.gewijzigd,
      translations:
        versions.length > 1
          ? Object.fromEntries(versions.map((version) => [version.language, articlePath(version)]))
          : {},
    }
  })
}
