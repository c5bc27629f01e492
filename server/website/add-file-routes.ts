import { type Language, languages } from '../question.ts'
import { conditionalGet } from './conditional-get.ts'
import { createFeed } from './create-feed.ts'
import { createSitemap } from './create-sitemap.tsx'
import type { WebsiteParts } from './create-website.tsx'
import type { Stylesheet } from './load-stylesheet.ts'
import { markPicture } from './mark.ts'
import { securityText } from './security-text.ts'
import { sitePaths } from './site-paths.ts'

/** What browsers, search engines and feed readers fetch beside the pages. */
export function addFileRoutes(parts: WebsiteParts, stylesheet: Stylesheet): void {
  const { website, knowledge, organisation, settings, view, now } = parts
  const publicUrl = settings.PUBLIC_URL

  website.get(stylesheet.path, conditionalGet, (context) =>
    context.body(stylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  )
  website.get('/favicon.svg', conditionalGet, (context) =>
    context.body(markPicture, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
    }),
  )
  website.get('/robots.txt', conditionalGet, (context) =>
    context.text(`User-agent: *\nAllow: /\nDisallow: /v1/\n\nSitemap: ${publicUrl}/sitemap.xml\n`),
  )
  website.get('/sitemap.xml', conditionalGet, async (context) =>
    context.body(await createSitemap(knowledge, publicUrl), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
    }),
  )
  website.get('/.well-known/security.txt', conditionalGet, (context) =>
    context.text(securityText(organisation, publicUrl, now())),
  )
  // The address that people type: pages have no slash at the end.
  website.get('/en/', (context) => context.redirect('/en', 301))
  for (const language of languages) addFeed(language)

  function addFeed(language: Language): void {
    website.get(sitePaths.feed[language], conditionalGet, (context) =>
      context.body(createFeed(view(language), knowledge), 200, {
        'Content-Type': 'application/atom+xml; charset=utf-8',
      }),
    )
  }
}
