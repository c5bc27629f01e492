import type { RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Dialect } from '../../../channels/channel-limits.ts'
import { markdownDialect } from '../../../channels/rendering/dialects/markdown.ts'
import { plainDialect } from '../../../channels/rendering/dialects/plain.ts'
import { telegramHtmlDialect } from '../../../channels/rendering/dialects/telegram-html.ts'
import { whatsappDialect } from '../../../channels/rendering/dialects/whatsapp.ts'
import { contentToText } from '../../../server/answer/render-content.ts'
import { readTelegramHtml } from './read-telegram-html.ts'

const commonMark = unified().use(remarkParse).freeze()

/** Per dialect what a reader of the platform sees. */
export const dialectReaders: [string, Dialect, (text: string) => string][] = [
  ['plain', plainDialect, (text) => text],
  ['telegram', telegramHtmlDialect, (text) => readTelegramHtml(text).text],
  ['whatsapp', whatsappDialect, (text) => text.replaceAll('\u200B', '')],
  ['markdown', markdownDialect, (text) => contentToText(readMarkdown(text))],
]

/** The blocks of a text as a client of the Bot Framework reads them. */
export function readMarkdown(text: string): RootContent[] {
  const root = commonMark.parse(text)
  visit(root, 'break', (_node, index, parent) => {
    if (index !== undefined) parent?.children.splice(index, 1, { type: 'text', value: '\n' })
  })
  return root.children
}

/**
 * What a reader sees of a text.
 * @throws when the platform would refuse it
 */
export function readDialect(text: string, dialect: Dialect): string {
  const read = dialectReaders.find(([, known]) => known === dialect)?.[2]
  if (!read) throw new Error('This dialect is not one of channels/rendering/dialects.')
  return read(text)
}
