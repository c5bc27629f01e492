import { answerBody } from '../answer/answer-body.ts'
import { articlePath } from '../answer/article-path.ts'
import { type FindByPath, contentToHtml, resolveLinks } from '../answer/render-content.ts'
import type { Article } from '../knowledge/article.ts'
import type { View } from './create-view.ts'
import { describeArticle } from './describe-article.ts'

/** What schema.org needs of a page, as JSON-LD. */
export type StructuredData = Record<string, unknown>

/** schema.org QAPage: one question with the answer of the organisation, https://schema.org/QAPage. */
export function articleData(article: Article, view: View, find: FindByPath): StructuredData {
  const url = `${view.publicUrl}${articlePath(article)}`
  const author = {
    '@type': 'GovernmentOrganization',
    name: view.organisation.naam[view.language],
    url: view.organisation.website,
  }
  const dates = article.gewijzigd ? { dateModified: article.gewijzigd } : {}
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    inLanguage: article.language,
    url,
    mainEntity: {
      '@type': 'Question',
      name: article.vraag,
      text: article.vraag,
      answerCount: 1,
      author,
      ...dates,
      acceptedAnswer: { '@type': 'Answer', text: answerHtml(article, view, find), url, author, ...dates },
    },
  }
}

/** schema.org FAQPage: questions with their short answers, https://schema.org/FAQPage. */
export function topicData(articles: Article[], view: View): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: view.language,
    mainEntity: articles.map((article) => ({
      '@type': 'Question',
      name: article.vraag,
      url: `${view.publicUrl}${articlePath(article)}`,
      acceptedAnswer: { '@type': 'Answer', text: describeArticle(article) },
    })),
  }
}

function answerHtml(article: Article, view: View, find: FindByPath): string {
  return contentToHtml(resolveLinks(answerBody(article), article, find, view.publicUrl))
}
