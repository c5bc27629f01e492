import * as fc from 'fast-check'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { ChannelLimits, Dialect } from '../../../channels/channel-limits.ts'
import { markdownDialect } from '../../../channels/rendering/dialects/markdown.ts'
import { telegramHtmlDialect } from '../../../channels/rendering/dialects/telegram-html.ts'
import { renderFixedText } from '../../../channels/rendering/render-fixed-text.ts'
import { toBlocks } from '../../../channels/rendering/to-blocks.ts'
import { tokensText } from '../../../channels/rendering/token.ts'
import { type RandomContent, randomContent } from './random-content.ts'
import { dialectReaders, readMarkdown } from './read-dialect.ts'
import { readTelegramHtml } from './read-telegram-html.ts'
import { frameWith } from './test-limits.ts'

const utf16 = (text: string) => text.length
const bytes = (text: string) => Buffer.byteLength(text)

/** Small, but room for every word and link that the random content can have. */
const limits = fc.record({
  text: fc.integer({ min: 700, max: 1500 }),
  measure: fc.constantFrom(utf16, bytes),
})

function render(content: RandomContent['content'], dialect: Dialect, given: Partial<ChannelLimits>) {
  return renderFixedText(content, 'nl', frameWith({ ...given, dialect }))
}

test.each(dialectReaders)(
  '%s: no part is longer than the limit, with or without markup',
  (_name, dialect) => {
    fc.assert(
      fc.property(randomContent, limits, ({ content }, given) => {
        for (const part of render(content, dialect, given)) {
          expect(given.measure(part.text)).toBeLessThanOrEqual(given.text)
          expect(given.measure(part.plain)).toBeLessThanOrEqual(given.text)
        }
      }),
      { numRuns: 60 },
    )
  },
)

test.each(dialectReaders)('%s: every word arrives whole, unchanged and in order', (_name, dialect, read) => {
  fc.assert(
    fc.property(randomContent, limits, ({ content, words, cellWords }, given) => {
      const parts = render(content, dialect, given)
      for (const text of [
        parts.map((part) => read(part.text)).join('\n'),
        parts.map(({ plain }) => plain).join('\n'),
      ]) {
        let at = 0
        for (const word of words) {
          const found = text.indexOf(word, at)
          if (found === -1) expect.fail(`${word} is not in:\n${text.slice(at)}`)
          at = found + word.length
        }
        expect(cellWords.filter((word) => !text.includes(word))).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('telegram: every part is well-formed HTML of the tags Telegram knows, and every link is whole', () => {
  fc.assert(
    fc.property(randomContent, limits, ({ content, links }, given) => {
      const found = render(content, telegramHtmlDialect, given).flatMap(
        (part) => readTelegramHtml(part.text).links,
      )
      for (const link of links) {
        const shown = found.filter(({ url }) => url === link.url)
        expect(shown.length).toBeGreaterThan(0)
        expect(new Set(shown.map(({ words }) => words))).toEqual(new Set([link.words]))
      }
    }),
    { numRuns: 60 },
  )
})

test('markdown: every part by itself says the words and nothing else, and every link is whole', () => {
  fc.assert(
    fc.property(randomContent, limits, ({ content, links }, given) => {
      const trees = render(content, markdownDialect, given).map((part) => readMarkdown(part.text))
      const said = toBlocks(content).map(({ tokens }) => tokensText(tokens))
      expect(withoutSpace(trees.map((blocks) => textOf(blocks)).join(''))).toBe(withoutSpace(said.join('')))
      const found = new Set<string>()
      for (const children of trees)
        visit({ type: 'root', children } satisfies Root, 'link', (link) => void found.add(textOf(link)))
      expect(links.filter(({ words }) => !found.has(words))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}
