import { topicPath } from '../../answer/article-path.ts'
import type { View } from '../create-view.ts'
import type { Topic } from '../group-by-topic.ts'

interface TopicCardsProps {
  view: View
  topics: Topic[]
  /** Shows an example question on each card. */
  withExample?: boolean
}

/** Topics as cards, each with the number of its questions. */
export function TopicCards({ view, topics, withExample = false }: TopicCardsProps) {
  const { language, texts } = view
  return (
    <ul class="vb-cards">
      {topics.map((topic) => (
        <li class="vb-card">
          <a class="vb-card__link" href={topicPath(topic.name, language)}>
            {topic.name}
          </a>
          <p class="vb-card__count">{texts.countArticles(topic.articles.length)}</p>
          {withExample ? (
            <p class="vb-card__example">
              {texts.topicsPage.example} {topic.example.vraag}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
