import { pagePaths } from '../../answer/article-path.ts'
import { ContactRoutes } from '../components/ContactRoutes.tsx'
import { Layout } from '../components/Layout.tsx'
import { OpeningHours } from '../components/OpeningHours.tsx'
import type { View } from '../create-view.ts'

/** The ways to a person, open now or not, and the hours of the coming week. */
export function ContactPage({ view }: { view: View }) {
  const { title, introduction, hours } = view.texts.contactPage
  const head = { title, description: introduction, translations: pagePaths.contact, breadcrumbs: [] }
  return (
    <Layout view={view} head={head}>
      <div class="vb-page vb-width">
        <h1>{title}</h1>
        <p class="vb-lead">{introduction}</p>
        <ContactRoutes view={view} />
        {view.contact.some((route) => route.openingstijden) ? (
          <section class="vb-opening" aria-labelledby="vb-openingstijden">
            <h2 id="vb-openingstijden">{hours}</h2>
            <OpeningHours view={view} />
          </section>
        ) : null}
      </div>
    </Layout>
  )
}
