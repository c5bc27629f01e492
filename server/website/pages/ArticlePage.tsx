import { articlePath, pagePaths, topicPath } from '../../answer/article-path.ts'
import { type FindByPath, resolveLinks } from '../../answer/render-content.ts'
import type { Article } from '../../knowledge/article.ts'
import type { Language } from '../../question.ts'
import { ArticleAside } from '../components/ArticleAside.tsx'
import { ArticleSource } from '../components/ArticleSource.tsx'
import { AskAgain } from '../components/AskAgain.tsx'
import { Content } from '../components/Content.tsx'
import { Layout } from '../components/Layout.tsx'
import { RatingForm } from '../components/RatingForm.tsx'
import { SectionLinks } from '../components/SectionLinks.tsx'
import { articleData } from '../create-structured-data.ts'
import type { View } from '../create-view.ts'
import { describeArticle } from '../describe-article.ts'

interface ArticlePageProps {
  view: View
  article: Article
  related: Article[]
  translations: Partial<Record<Language, string>>
  find: FindByPath
}

/** From this many sections on, the page starts with a table of contents. */
const sectionsForContents = 3

/** One question with its whole answer. */
export function ArticlePage({ view, article, related, translations, find }: ArticlePageProps) {
  const { texts } = view
  const resolve = (content: Article['introduction']) => resolveLinks(content, article, find)
  return (
    <Layout view={view} head={articleHead(view, article, translations, find)}>
      <div class="vb-page vb-columns vb-width">
        <article class="vb-columns__main">
          <h1>{article.vraag}</h1>
          <div class="vb-introduction">
            <Content view={view} content={resolve(article.introduction)} />
          </div>
          {article.sections.length >= sectionsForContents ? (
            <SectionLinks title={texts.articlePage.onThisPage} article={article} path="" />
          ) : null}
          {article.sections.map((section) => (
            <section aria-labelledby={section.id}>
              <h2 id={section.id}>{section.title}</h2>
              <Content view={view} content={resolve(section.content)} />
            </section>
          ))}
          <ArticleSource view={view} article={article} />
          <RatingForm view={view} title={texts.rating.question} subject={{ artikel: article.id }} />
        </article>
        <ArticleAside view={view} related={related} />
      </div>
      <AskAgain view={view} title={texts.articlePage.notFound} />
    </Layout>
  )
}

function articleHead(
  view: View,
  article: Article,
  translations: ArticlePageProps['translations'],
  find: FindByPath,
) {
  const { language, texts } = view
  const [topic] = article.onderwerpen
  return {
    title: article.vraag,
    description: describeArticle(article),
    translations: { ...translations, [language]: articlePath(article) },
    kind: 'article' as const,
    structuredData: articleData(article, view, find),
    breadcrumbs: [
      { name: texts.topics, path: pagePaths.topics[language] },
      ...(topic === undefined ? [] : [{ name: topic, path: topicPath(topic, language) }]),
    ],
  }
}
