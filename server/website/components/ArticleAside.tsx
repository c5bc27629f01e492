import type { Article } from '../../knowledge/article.ts'
import type { View } from '../create-view.ts'
import { ArticleLinks } from './ArticleLinks.tsx'
import { ContactRoutes } from './ContactRoutes.tsx'

/** Beside an answer: what else there is to read, and the ways to a person. */
export function ArticleAside({ view, related }: { view: View; related: Article[] }) {
  const { texts } = view
  return (
    <aside class="vb-columns__side" aria-label={texts.articlePage.aside}>
      {related.length > 0 ? (
        <section aria-labelledby="vb-lees-ook">
          <h2 id="vb-lees-ook">{texts.articlePage.related}</h2>
          <ArticleLinks articles={related} />
        </section>
      ) : null}
      <section aria-labelledby="vb-contact">
        <h2 id="vb-contact">{texts.articlePage.contact}</h2>
        <ContactRoutes view={view} />
      </section>
    </aside>
  )
}
