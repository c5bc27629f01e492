import { pagePaths } from '../../answer/article-path.ts'
import { Layout } from '../components/Layout.tsx'
import { QuestionForm } from '../components/QuestionForm.tsx'
import type { View } from '../create-view.ts'

/** The empty form, with what helps to ask well. */
export function SearchPage({ view }: { view: View }) {
  const { title, chatbot, tips, tipList } = view.texts.searchPage
  const head = { title, description: chatbot, translations: pagePaths.search, breadcrumbs: [] }
  return (
    <Layout view={view} head={head}>
      <div class="vb-page vb-width">
        <h1>{title}</h1>
        <p class="vb-lead">{chatbot}</p>
        <QuestionForm view={view} />
        <section class="vb-tips vb-prose" aria-labelledby="vb-tips">
          <h2 id="vb-tips">{tips}</h2>
          <ul>
            {tipList.map((tip) => (
              <li>{tip}</li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  )
}
