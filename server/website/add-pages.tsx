import type { Context } from 'hono'
import { articlePath, pagePaths } from '../answer/article-path.ts'
import { type Language, languages } from '../question.ts'
import { conditionalGet } from './conditional-get.ts'
import { createMostAsked } from './create-most-asked.ts'
import type { WebsiteParts } from './create-website.tsx'
import { groupByTopic } from './group-by-topic.ts'
import { ArticlePage } from './pages/ArticlePage.tsx'
import { ContactPage } from './pages/ContactPage.tsx'
import { HomePage } from './pages/HomePage.tsx'
import { PrivacyPage } from './pages/PrivacyPage.tsx'
import { SearchPage } from './pages/SearchPage.tsx'
import { TopicPage } from './pages/TopicPage.tsx'
import { TopicsPage } from './pages/TopicsPage.tsx'
import { relatedArticles } from './related-articles.ts'
import { sendPage } from './send-page.ts'
import { sitePaths } from './site-paths.ts'

const mostAskedShown = 8

/** The pages that are only read, in one language. */
export function addPages(parts: WebsiteParts, language: Language): void {
  const { website, knowledge, settings, view } = parts
  const mostAsked = createMostAsked(parts, mostAskedShown)
  const topics = () => groupByTopic(knowledge.articles(), language)
  const get = (path: string, handler: (context: Context) => Promise<Response>) =>
    website.get(path, conditionalGet, handler)

  get(pagePaths.home[language], async (context) =>
    sendPage(
      context,
      <HomePage view={view(language)} topics={topics()} mostAsked={await mostAsked(language)} />,
    ),
  )
  get(pagePaths.topics[language], (context) =>
    sendPage(context, <TopicsPage view={view(language)} topics={topics()} />),
  )
  get(`${pagePaths.topics[language]}/:slug`, (context) => {
    const topic = topics().find(({ slug }) => slug === context.req.param('slug'))
    if (!topic) return parts.errorPages.notFound(context)
    return sendPage(context, <TopicPage view={view(language)} topic={topic} />)
  })
  get(articlePath({ language, slug: ':slug' }), (context) => sendArticle(parts, language, context))
  get(pagePaths.search[language], (context) => sendPage(context, <SearchPage view={view(language)} />))
  get(pagePaths.contact[language], (context) => sendPage(context, <ContactPage view={view(language)} />))
  get(sitePaths.privacy[language], (context) =>
    sendPage(context, <PrivacyPage view={view(language)} retentionDays={settings.RETENTION_DAYS} />),
  )
}

async function sendArticle(parts: WebsiteParts, language: Language, context: Context): Promise<Response> {
  const { knowledge, view, errorPages } = parts
  const article = knowledge.findBySlug(context.req.param('slug') ?? '', language)
  if (!article) return errorPages.notFound(context)
  const translations = languages.flatMap((other) => knowledge.find(article.id, other) ?? [])
  if (article.gewijzigd) context.header('Last-Modified', new Date(article.gewijzigd).toUTCString())
  return sendPage(
    context,
    <ArticlePage
      view={view(language)}
      article={article}
      related={relatedArticles(article, knowledge)}
      translations={Object.fromEntries(
        translations.map((translation) => [translation.language, articlePath(translation)]),
      )}
      find={knowledge.findByPath}
    />,
  )
}
