import { Feed } from 'feed'
import { articlePath, pagePaths } from '../answer/article-path.ts'
import { contentToHtml, resolveLinks } from '../answer/render-content.ts'
import { answerBody } from '../answer/answer-body.ts'
import type { Article } from '../knowledge/article.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import type { View } from './create-view.ts'
import { describeArticle } from './describe-article.ts'
import { sitePaths } from './site-paths.ts'

/** As many articles as a feed reader needs to miss nothing between two visits. */
const most = 50

/** The articles that changed last, as an Atom feed (RFC 4287). */
export function createFeed({ language, texts, organisation, publicUrl }: View, knowledge: Knowledge): string {
  const changed = knowledge
    .articles()
    .flatMap((article) =>
      article.language === language && article.gewijzigd
        ? [{ article, date: new Date(article.gewijzigd) }]
        : [],
    )
    .toSorted((one, other) => other.date.getTime() - one.date.getTime())
    .slice(0, most)
  const home = `${publicUrl}${pagePaths.home[language]}`
  const feed = new Feed({
    id: home,
    link: home,
    title: `${texts.siteName} – ${organisation.naam[language]}`,
    description: texts.changesFeed,
    language,
    updated: changed[0]?.date ?? new Date(0),
    generator: 'Vraagbaak',
    feedLinks: { atom: `${publicUrl}${sitePaths.feed[language]}` },
    author: { name: organisation.naam[language], link: organisation.website },
  })
  for (const { article, date } of changed) feed.addItem(entry(article, date))
  return feed.atom1()

  function entry(article: Article, date: Date) {
    const url = `${publicUrl}${articlePath(article)}`
    return {
      id: url,
      link: url,
      title: article.vraag,
      date,
      description: describeArticle(article),
      content: contentToHtml(resolveLinks(answerBody(article), article, knowledge.findByPath, publicUrl)),
      category: article.onderwerpen.map((name) => ({ name })),
    }
  }
}
