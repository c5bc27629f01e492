import { raw } from 'hono/html'
import { OperationDocs } from './OperationDocs.tsx'
import { PropertyList } from './PropertyList.tsx'
import { docsStyle } from './docs-style.ts'
import type { OpenApiDocument } from './open-api-document.ts'
import { operationsOf } from './operations-of.ts'

interface DocsPageProps {
  /** The contract that the page tells. */
  document: OpenApiDocument
}

/** The OpenAPI document as a page to read: works without JavaScript and asks nothing of anyone else. */
export function DocsPage({ document }: DocsPageProps) {
  const { info, tags = [], components } = document
  const server = document.servers?.[0]?.url ?? ''
  const operations = operationsOf(document)
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API: {info.title}</title>
        <style>{raw(docsStyle)}</style>
      </head>
      <body>
        <a class="skip" href="#inhoud">
          Direct naar de inhoud
        </a>
        <header>
          <div>
            <h1>API: {info.title}</h1>
            <p>
              Versie {info.version} · <a href={`${server}/openapi.json`}>OpenAPI-document (JSON)</a>
            </p>
          </div>
        </header>
        <main id="inhoud" tabindex={-1}>
          {(info.description ?? '').split('\n\n').map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          <p>
            Alle adressen beginnen met <code>{server}</code>.
          </p>
          <nav aria-label="Inhoud">
            <ul>
              {operations.map(({ id, summary }) => (
                <li>
                  <a href={`#${id}`}>{summary}</a>
                </li>
              ))}
              <li>
                <a href="#gegevens">Gegevens</a>
              </li>
            </ul>
          </nav>
          {tags.map((tag) => (
            <section>
              <h2 id={`groep-${tag.name}`}>{tag.name}</h2>
              <p>{tag.description}</p>
              {operations
                .filter((operation) => operation.tag === tag.name)
                .map((operation) => (
                  <OperationDocs operation={operation} server={server} />
                ))}
            </section>
          ))}
          <section>
            <h2 id="gegevens">Gegevens</h2>
            {Object.entries(components?.schemas ?? {}).map(([name, schema]) => (
              <section>
                <h3 id={`gegeven-${name}`}>{name}</h3>
                <PropertyList schema={schema} />
              </section>
            ))}
          </section>
        </main>
        <footer>
          <div>
            Vragen over de API? <a href={`mailto:${info.contact?.email ?? ''}`}>{info.contact?.name}</a> of{' '}
            <a href={info.contact?.url}>{info.contact?.url}</a>.
          </div>
        </footer>
      </body>
    </html>
  )
}
