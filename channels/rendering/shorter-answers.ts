import type { Paragraph, RootContent } from 'mdast'
import { contentToText } from '../../server/answer/render-content.ts'
import type { Article } from '../../server/knowledge/article.ts'
import { paragraph } from './content-nodes.ts'
import { splitSentences } from './sentence-ends.ts'

interface AnswerPieces {
  title: Paragraph
  /** The approved text. */
  body: RootContent[]
  /** Where the whole article is. */
  source: Paragraph
  article: Article
}

/**
 * Ever shorter versions of an answer, for channels with little room: the editors' short text (`kort`), or the
 * paragraphs when there is none, then ever fewer of its sentences; never half a sentence and never without the link to
 * the whole.
 */
export function* shorterAnswers({ title, body, source, article }: AnswerPieces): Generator<RootContent[]> {
  const text = article.kort ?? contentToText(body.filter(({ type }) => type === 'paragraph'))
  const sentences = splitSentences(text, article.language)
  const start = (count: number) => paragraph(sentences.slice(0, count).join(' '))
  for (let count = sentences.length; count > 0; count--) {
    yield [title, start(count), source]
    yield [start(count), source]
  }
  yield [title, source]
  yield [source]
}
