import { answerBody } from '../../answer/answer-body.ts'
import { type FindByPath, contentToHtml, resolveLinks } from '../../answer/render-content.ts'
import type { Article } from '../../knowledge/article.ts'

/** How an article looks where people read it. The HTML is sanitized. */
export interface Preview {
  title: string
  /** The page on the website. */
  website: string
  /** The answer in the chat on the website. */
  widget: string
  /** The answer on message channels that know text only. */
  messages: MessagePreview[]
}

/** What one message channel sends, one part after the other. */
export interface MessagePreview {
  /** As people know it, such as "Messenger". */
  channel: string
  parts: { text: string; buttons: string[] }[]
}

/** Renders an article as message channels do; they are later than the editors' web app and come in as an argument. */
export type PreviewMessages = (article: Article) => MessagePreview[]

interface PreviewDependencies {
  knowledge: { findByPath: FindByPath }
  previewMessages: PreviewMessages
}

/** An article as visitors would see it. */
export function previewArticle(
  article: Article,
  { knowledge, previewMessages }: PreviewDependencies,
): Preview {
  const toHtml = (content: Article['introduction']) =>
    contentToHtml(resolveLinks(content, article, knowledge.findByPath))
  const sections = article.sections.map(({ title, content }) => `<h3>${escape(title)}</h3>${toHtml(content)}`)
  return {
    title: article.vraag,
    website: toHtml(article.introduction) + sections.join(''),
    widget: toHtml(answerBody(article)),
    messages: previewMessages(article),
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
