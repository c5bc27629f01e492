import type { RootContent } from 'mdast'
import { resolveLinks } from '../../server/answer/render-content.ts'
import type { AnswerReply } from '../../server/answer/reply.ts'
import type { Part } from '../channel.ts'
import { articleSource, sourceUrl } from './article-source.ts'
import { emphasis, lines, strong } from './content-nodes.ts'
import { createPartsWithFeedback } from './feedback.ts'
import { introduction } from './introduction.ts'
import type { RenderFrame } from './render-frame.ts'
import { shorterAnswers } from './shorter-answers.ts'
import { tidyContent } from './tidy-content.ts'

/**
 * An answer: the article's question, the approved text, where it comes from, and whether it helped. When that takes
 * more parts than the channel allows, a shorter answer with a link to the article (see `shorterAnswers`).
 */
export function renderAnswer(reply: AnswerReply, frame: RenderFrame): Part[] {
  const { article, section, language } = reply
  const opening = introduction(language, frame)
  const title = lines([strong(article.vraag)], ...(section ? [[emphasis(section.title)]] : []))
  const create = (content: RootContent[]) =>
    createPartsWithFeedback(
      { content: [...opening, ...content], language, subject: article.vraag },
      reply.id,
      frame,
    )
  const body = answerContent(reply, frame)
  const whole = create([title, ...body, articleSource(reply, isWholeArticle(reply), frame)])
  if (whole.length <= frame.limits.parts) return whole
  const source = articleSource(reply, false, frame)
  let shorter: Part[] = whole
  for (const content of shorterAnswers({ title, body, source, article })) {
    shorter = create(content)
    if (shorter.length <= frame.limits.parts) break
  }
  return shorter
}

/** The approved text with whole addresses. */
function answerContent(reply: AnswerReply, { publicUrl, find }: RenderFrame): RootContent[] {
  const { article, body } = reply
  const definitions = [...article.introduction, ...article.sections.flatMap(({ content }) => content)].filter(
    ({ type }) => type === 'definition',
  )
  return tidyContent(resolveLinks(body, article, find, publicUrl), {
    pageUrl: sourceUrl(reply, publicUrl),
    elsewhere: definitions.length === 0 ? [] : resolveLinks(definitions, article, find, publicUrl),
  })
}

/** Whether there is nothing more in the article than what answers. */
function isWholeArticle({ article }: AnswerReply): boolean {
  return article.sections.length + (article.introduction.length > 0 ? 1 : 0) <= 1
}
