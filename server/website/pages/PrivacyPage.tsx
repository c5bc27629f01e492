import { Content } from '../components/Content.tsx'
import { Layout } from '../components/Layout.tsx'
import type { View } from '../create-view.ts'
import { parseMarkdown } from '../../knowledge/markdown.ts'
import { sitePaths } from '../site-paths.ts'
import { privacyText } from '../texts/privacy-text.ts'

/** What this website stores of a question, and for how long. */
export function PrivacyPage({ view, retentionDays }: { view: View; retentionDays: number }) {
  const head = { title: view.texts.privacy, translations: sitePaths.privacy, breadcrumbs: [] }
  const text = privacyText(view.organisation, retentionDays)[view.language]
  return (
    <Layout view={view} head={head}>
      <div class="vb-page vb-width">
        <h1>{view.texts.privacy}</h1>
        <Content view={view} content={parseMarkdown(text).children} />
      </div>
    </Layout>
  )
}
