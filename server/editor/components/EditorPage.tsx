import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '../../website/components/Icon.tsx'
import type { Page } from '../editor-environment.ts'
import { editorPaths } from '../editor-paths.ts'
import { Alert } from './Alert.tsx'
import { EditorHeader } from './EditorHeader.tsx'

export interface Breadcrumb {
  name: string
  path: string
}

type EditorPageProps = PropsWithChildren<{
  /** `context.get('page')`. */
  page: Page
  /** The heading of the page, and the start of the document's title. */
  title: string
  /** The way to this page, without the page itself. None for the start of a part. */
  breadcrumbs?: Breadcrumb[]
  /** Addresses of scripts of our own, for what a page can do more with JavaScript. */
  scripts?: string[]
}>

/** A whole page of the editors' web app: header, navigation, breadcrumbs, message, heading, content. */
export function EditorPage({ page, title, breadcrumbs = [], scripts = [], children }: EditorPageProps) {
  const organisation = page.organisation.naam.nl
  return (
    <html lang="nl" class="voorbeeld-theme">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Redactie – ${organisation}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={page.stylesheetPath} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {scripts.map((path) => (
          <script type="module" src={path}></script>
        ))}
      </head>
      <body class="ed-body">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus vb-no-print" href="#inhoud">
          Ga naar de inhoud
        </a>
        <EditorHeader page={page} />
        {breadcrumbs.length > 0 ? <Breadcrumbs breadcrumbs={breadcrumbs} /> : null}
        <main id="inhoud" tabindex={-1} class="vb-page vb-width">
          {page.flash ? <Alert kind={page.flash.kind}>{page.flash.text}</Alert> : null}
          <h1>{title}</h1>
          {children}
        </main>
        <footer class="ed-footer vb-width vb-no-print">
          <a href="/">
            <Icon name="mark" /> Naar de website
          </a>
        </footer>
      </body>
    </html>
  )
}

function Breadcrumbs({ breadcrumbs }: { breadcrumbs: Breadcrumb[] }) {
  return (
    <nav class="utrecht-breadcrumb-nav vb-breadcrumbs vb-no-print" aria-label="U bent hier">
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol vb-width">
        {[{ name: 'Redactie', path: editorPaths.home }, ...breadcrumbs].map(({ name, path }) => (
          <li class="utrecht-breadcrumb-nav__item">
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
