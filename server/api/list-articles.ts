import type { Article } from '../knowledge/article.ts'
import { slugify } from '../knowledge/slugify.ts'
import { apiBasePath } from './api-version.ts'
import { articleSummary } from './article-to-json.ts'
import type { ArticlePageJson, ListQuery } from './schemas/article-schemas.ts'

const collator = new Intl.Collator('nl', { numeric: true })

/** One page of the articles that fit the filters, with links to the pages around it. */
export function listArticles(articles: Article[], query: ListQuery, publicUrl: string): ArticlePageJson {
  const { pagina, paginagrootte } = query
  const found = articles
    .filter((article) => fits(article, query))
    .toSorted((a, b) => collator.compare(a.vraag, b.vraag) || collator.compare(a.path, b.path))
  const last = Math.max(1, Math.ceil(found.length / paginagrootte))
  const link = (page: number) => ({ href: `${publicUrl}${apiBasePath}/artikelen?${parameters(query, page)}` })
  return {
    _links: {
      self: link(pagina),
      first: link(1),
      ...(pagina > 1 ? { prev: link(Math.min(pagina - 1, last)) } : {}),
      ...(pagina < last ? { next: link(pagina + 1) } : {}),
      last: link(last),
    },
    pagina,
    paginagrootte,
    totaal: found.length,
    artikelen: found
      .slice((pagina - 1) * paginagrootte, pagina * paginagrootte)
      .map((article) => articleSummary(article, publicUrl)),
  }
}

function fits(article: Article, { onderwerp, doelgroep, taal, gewijzigdSinds }: ListQuery): boolean {
  if (taal !== undefined && article.language !== taal) return false
  if (doelgroep !== undefined && article.doelgroep !== doelgroep) return false
  if (onderwerp !== undefined && !article.onderwerpen.some((name) => slugify(name) === slugify(onderwerp)))
    return false
  if (gewijzigdSinds === undefined) return true
  return article.gewijzigd !== undefined && Date.parse(article.gewijzigd) >= Date.parse(gewijzigdSinds)
}

/** The query that leads to another page of the same list. */
function parameters(query: ListQuery, page: number): string {
  const given = Object.entries({ ...query, pagina: page }).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
}
