import { answerBody } from '../answer/answer-body.ts'
import { contentToText } from '../answer/render-content.ts'
import type { Article } from '../knowledge/article.ts'

/** The answer in one or two sentences: the editor's short text, otherwise the start of the answer. */
export function describeArticle(article: Article): string {
  return article.kort ?? shorten(contentToText(answerBody(article)).replaceAll('\n', ' '), 300)
}

/** At most `length` characters, cut between words. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, text.lastIndexOf(' ', length - 1))}…`
}
