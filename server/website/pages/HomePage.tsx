import { pagePaths } from '../../answer/article-path.ts'
import { ArticleLinks } from '../components/ArticleLinks.tsx'
import { ContactRoutes } from '../components/ContactRoutes.tsx'
import { Layout } from '../components/Layout.tsx'
import { QuestionForm } from '../components/QuestionForm.tsx'
import { TopicCards } from '../components/TopicCards.tsx'
import type { MostAsked } from '../create-most-asked.ts'
import type { View } from '../create-view.ts'
import type { Topic } from '../group-by-topic.ts'

interface HomePageProps {
  view: View
  mostAsked: MostAsked
  topics: Topic[]
}

/** Enough to choose from at a glance; the rest is one press away. */
const shownTopics = 12

/** The start: ask, see what others ask, or choose a topic. */
export function HomePage({ view, mostAsked, topics }: HomePageProps) {
  const { language, texts, organisation } = view
  const head = {
    title: `${texts.siteName} – ${organisation.naam[language]}`,
    description: texts.homePage.introduction,
    translations: pagePaths.home,
  }
  return (
    <Layout view={view} head={head}>
      <div class="vb-hero">
        <div class="vb-hero__content vb-width">
          <h1>{texts.homePage.title}</h1>
          <p class="vb-lead">{texts.homePage.introduction}</p>
          <QuestionForm view={view} />
        </div>
      </div>
      {mostAsked.articles.length > 0 ? <MostAskedQuestions view={view} mostAsked={mostAsked} /> : null}
      {topics.length > 0 ? <LargestTopics view={view} topics={topics} /> : null}
      <section class="vb-band vb-width" aria-labelledby="vb-contact">
        <h2 id="vb-contact">{texts.homePage.contact}</h2>
        <ContactRoutes view={view} />
        <p class="vb-more">
          <a href={pagePaths.contact[language]}>{texts.homePage.contactMore}</a>
        </p>
      </section>
    </Layout>
  )
}

function MostAskedQuestions({ view, mostAsked }: { view: View; mostAsked: MostAsked }) {
  const { texts } = view
  return (
    <section class="vb-band vb-width" aria-labelledby="vb-veel-gevraagd">
      <h2 id="vb-veel-gevraagd">{mostAsked.counted ? texts.homePage.mostAsked : texts.homePage.featured}</h2>
      <ArticleLinks articles={mostAsked.articles} />
    </section>
  )
}

function LargestTopics({ view, topics }: { view: View; topics: Topic[] }) {
  const { language, texts } = view
  const largest = new Set(
    topics.toSorted((one, other) => other.articles.length - one.articles.length).slice(0, shownTopics),
  )
  return (
    <section class="vb-band vb-band--tinted" aria-labelledby="vb-onderwerpen">
      <div class="vb-width">
        <h2 id="vb-onderwerpen">{texts.topics}</h2>
        <TopicCards view={view} topics={topics.filter((topic) => largest.has(topic))} />
        {topics.length > shownTopics ? (
          <p class="vb-more">
            <a href={pagePaths.topics[language]}>{texts.homePage.allTopics(topics.length)}</a>
          </p>
        ) : null}
      </div>
    </section>
  )
}
