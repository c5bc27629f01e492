import { pagePaths, topicPath } from '../../answer/article-path.ts'
import { ArticleLinks } from '../components/ArticleLinks.tsx'
import { AskAgain } from '../components/AskAgain.tsx'
import { Layout } from '../components/Layout.tsx'
import { topicData } from '../create-structured-data.ts'
import type { View } from '../create-view.ts'
import type { Topic } from '../group-by-topic.ts'

/** The questions of one topic, each with its short answer. */
export function TopicPage({ view, topic }: { view: View; topic: Topic }) {
  const { language, texts } = view
  const head = {
    title: topic.name,
    description: texts.topicPage.description(topic.name),
    translations: { [language]: topicPath(topic.name, language) },
    breadcrumbs: [{ name: texts.topics, path: pagePaths.topics[language] }],
    structuredData: topicData(topic.articles, view),
  }
  return (
    <Layout view={view} head={head}>
      <div class="vb-page vb-width">
        <h1>{topic.name}</h1>
        <ArticleLinks articles={topic.articles} withAnswer />
      </div>
      <AskAgain view={view} title={texts.topicPage.notFound} />
    </Layout>
  )
}
