import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../create-view.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { DocumentHead, type PageHead } from './DocumentHead.tsx'
import { SiteFooter } from './SiteFooter.tsx'
import { SiteHeader } from './SiteHeader.tsx'

type LayoutProps = PropsWithChildren<{
  view: View
  head: PageHead
}>

/** A whole page around its content. */
export function Layout({ view, head, children }: LayoutProps) {
  return (
    <html lang={view.language} class="voorbeeld-theme">
      <DocumentHead view={view} head={head} />
      <body>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus vb-no-print" href="#vb-inhoud">
          {view.texts.skipLink}
        </a>
        <SiteHeader view={view} head={head} />
        {head.breadcrumbs ? <Breadcrumbs view={view} breadcrumbs={head.breadcrumbs} /> : null}
        <main id="vb-inhoud" tabindex={-1}>
          {children}
        </main>
        <SiteFooter view={view} />
      </body>
    </html>
  )
}
