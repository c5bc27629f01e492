import { pagePaths } from '../../answer/article-path.ts'
import { Layout } from '../components/Layout.tsx'
import { TopicCards } from '../components/TopicCards.tsx'
import type { View } from '../create-view.ts'
import type { Topic } from '../group-by-topic.ts'

/** All topics. */
export function TopicsPage({ view, topics }: { view: View; topics: Topic[] }) {
  const { title, introduction } = view.texts.topicsPage
  const head = { title, description: introduction, translations: pagePaths.topics, breadcrumbs: [] }
  return (
    <Layout view={view} head={head}>
      <div class="vb-page vb-width">
        <h1>{title}</h1>
        <p class="vb-lead">{introduction}</p>
        <TopicCards view={view} topics={topics} withExample />
      </div>
    </Layout>
  )
}
