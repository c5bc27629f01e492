import type { Paragraph, PhrasingContent } from 'mdast'
import { articlePath } from '../../server/answer/article-path.ts'
import type { AnswerReply } from '../../server/answer/reply.ts'
import { formatDate } from '../../server/website/format-date.ts'
import { lines, link } from './content-nodes.ts'
import type { RenderFrame } from './render-frame.ts'
import { renderingTexts } from './rendering-texts.ts'

/** The address of the page, at the section that answers. */
export function sourceUrl({ article, section }: AnswerReply, publicUrl: string): string {
  return `${publicUrl}${articlePath(article)}${section ? `#${section.id}` : ''}`
}

/**
 * Where an answer comes from: the address of the article, the original when it was imported, and how fresh it is.
 * @param isWhole whether all of the article has been shown; otherwise a sentence says where the whole of it is
 */
export function articleSource(
  reply: AnswerReply,
  isWhole: boolean,
  { publicUrl, organisation }: RenderFrame,
): Paragraph {
  const { article, language } = reply
  const texts = renderingTexts[language]
  const original = originalUrl(article.bron)
  const url = sourceUrl(reply, publicUrl)
  const page: Line =
    isWhole && original === undefined
      ? [`${texts.source}: `, link(organisation.naam[language], url)]
      : [`${texts.read} `, link(isWhole ? texts.thisArticle : texts.wholeArticle, url), '.']
  const source: Line[] = original ? [[`${texts.source}: `, link(original.host, original.href)]] : []
  const day = article.gecontroleerdOp ?? article.gewijzigd
  const kind = article.gecontroleerdOp === undefined ? texts.changed : texts.checked
  const freshness: Line[] =
    day === undefined ? [] : [[`${kind} ${formatDate(day, language, organisation.tijdzone)}.`]]
  return lines(page, ...source, ...freshness)
}

type Line = (PhrasingContent | string)[]

function originalUrl(source: AnswerReply['article']['bron']): URL | undefined {
  const url = source?.['url']
  return typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined
}
