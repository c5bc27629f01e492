import type { AnswerReply, ChoicesReply, NoneReply, OpenContactRoute } from '../../server/answer/reply.ts'
import type { Article } from '../../server/knowledge/article.ts'
import { parseMarkdown } from '../../server/knowledge/markdown.ts'
import { parseArticle } from '../../server/knowledge/parse-article.ts'
import { articleText } from './write-content.ts'

/** An article as it would come from a file of that name. */
export function articleFrom(slug: string, fields: Record<string, unknown>, body?: string): Article {
  const { article, problems } = parseArticle(`nl/${slug}.md`, articleText(fields, body), 'nl')
  if (!article) throw new Error(problems.map(({ message }) => message).join('\n'))
  return article
}

const frame = {
  id: '99999999-9999-4999-8999-999999999999',
  language: 'nl',
  conversation: 'gesprek-1',
} as const

const phone: OpenContactRoute = {
  soort: 'telefoon',
  naam: { nl: 'Bel ons', en: 'Call us' },
  waarde: '088 000 20 00',
  state: { open: true, text: 'Nu open, tot 17.00 uur.' },
}

/** The reply when an article answers with its introduction. */
export function answerReply(article: Article): AnswerReply {
  return { ...frame, kind: 'answer', article, body: article.introduction }
}

/** The reply when there is a choice. */
export function choicesReply(choices: Article[]): ChoicesReply {
  return {
    ...frame,
    kind: 'choices',
    message: parseMarkdown('Bedoelt u een van deze vragen?').children,
    choices,
    contact: [phone],
  }
}

/** The reply when no article answers. */
export function noneReply(): NoneReply {
  return {
    ...frame,
    kind: 'none',
    message: parseMarkdown('Daar weet ik **niets** van.').children,
    contact: [phone],
  }
}
