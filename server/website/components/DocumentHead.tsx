import { raw } from 'hono/html'
import { type Language, languages } from '../../question.ts'
import type { StructuredData } from '../create-structured-data.ts'
import type { View } from '../create-view.ts'
import { sitePaths } from '../site-paths.ts'
import type { Breadcrumb } from './Breadcrumbs.tsx'

/** What a page says about itself. */
export interface PageHead {
  title: string
  description?: string
  /** The page's own address and that of its translation, without the host. None: an address that is no page. */
  translations: Partial<Record<Language, string>>
  breadcrumbs?: Breadcrumb[]
  structuredData?: StructuredData
  kind?: 'website' | 'article'
  /** Keeps the page out of search engines. */
  noIndex?: boolean
}

/** The document's head: title, addresses of translations, Open Graph, structured data, style and widget. */
export function DocumentHead({ view, head }: { view: View; head: PageHead }) {
  const siteName = `${view.texts.siteName} – ${view.organisation.naam[view.language]}`
  const title =
    head.title === siteName ? siteName : `${head.title} – ${view.organisation.naam[view.language]}`
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {head.description ? <meta name="description" content={head.description} /> : null}
      {head.noIndex ? <meta name="robots" content="noindex" /> : <Addresses view={view} head={head} />}
      <meta property="og:title" content={head.title} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:locale" content={view.language === 'nl' ? 'nl_NL' : 'en_GB'} />
      {head.description ? <meta property="og:description" content={head.description} /> : null}
      <link rel="stylesheet" href={view.stylesheetPath} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={view.texts.changesFeed}
        href={sitePaths.feed[view.language]}
      />
      {head.structuredData ? (
        <script type="application/ld+json">{raw(printJson(head.structuredData))}</script>
      ) : null}
      <script src="/widget.js" defer data-taal={view.language}></script>
    </head>
  )
}

/** The page's own address and those of its translations; Dutch for readers of any other language. */
function Addresses({ view, head }: { view: View; head: PageHead }) {
  const own = head.translations[view.language]
  if (own === undefined) return null
  const translated = languages.flatMap((language) => {
    const path = head.translations[language]
    return path === undefined ? [] : [{ language, url: `${view.publicUrl}${path}` }]
  })
  const fallback = head.translations.nl
  return (
    <>
      <link rel="canonical" href={`${view.publicUrl}${own}`} />
      <meta property="og:url" content={`${view.publicUrl}${own}`} />
      {translated.length > 1
        ? translated.map(({ language, url }) => <link rel="alternate" hreflang={language} href={url} />)
        : null}
      {translated.length > 1 && fallback !== undefined ? (
        <link rel="alternate" hreflang="x-default" href={`${view.publicUrl}${fallback}`} />
      ) : null}
    </>
  )
}

/** JSON that cannot end the script element it stands in. */
function printJson(structuredData: StructuredData): string {
  return JSON.stringify(structuredData).replaceAll('<', '\\u003c')
}
