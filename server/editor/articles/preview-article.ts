import { articlePath } from '../../answer/article-path.ts'
import { answerBody } from '../../answer/answer-body.ts'
import { type FindByPath, contentToHtml, contentToText, resolveLinks } from '../../answer/render-content.ts'
import type { Article } from '../../knowledge/article.ts'

/** How an article looks where people read it. The HTML is sanitized. */
export interface Preview {
  title: string
  /** The page on the website. */
  website: string
  /** The answer in the chat on the website. */
  widget: string
  /** The answer on a channel that knows text only. */
  text: string
}

/**
 * An article as visitors would see it.
 * @param publicUrl the address of the website, without a slash at the end
 */
export function previewArticle(article: Article, find: FindByPath, publicUrl: string): Preview {
  const toHtml = (content: Article['introduction']) => contentToHtml(resolveLinks(content, article, find))
  const sections = article.sections.map(({ title, content }) => `<h3>${escape(title)}</h3>${toHtml(content)}`)
  const answer = answerBody(article)
  return {
    title: article.vraag,
    website: toHtml(article.introduction) + sections.join(''),
    widget: toHtml(answer),
    text: [article.kort || contentToText(answer), `${publicUrl}${articlePath(article)}`].join('\n\n'),
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
