import { expect } from 'vitest'
import type { Dialect } from '../../../channels/channel-limits.ts'
import { markdownDialect } from '../../../channels/rendering/dialects/markdown.ts'
import { plainDialect } from '../../../channels/rendering/dialects/plain.ts'
import { telegramHtmlDialect } from '../../../channels/rendering/dialects/telegram-html.ts'
import { whatsappDialect } from '../../../channels/rendering/dialects/whatsapp.ts'
import { renderFixedText } from '../../../channels/rendering/render-fixed-text.ts'
import { frameWith } from './test-limits.ts'

const dialects = {
  plain: plainDialect,
  telegram: telegramHtmlDialect,
  whatsapp: whatsappDialect,
  markdown: markdownDialect,
}

/** Markdown as one part of text. */
function render(markdown: string, dialect: Dialect): string {
  const parts = renderFixedText(markdown, 'nl', frameWith({ dialect }))
  expect(parts.length).toBeLessThanOrEqual(1)
  return parts[0]?.text ?? ''
}

/** The same Markdown as each platform gets it. */
export function inEveryDialect(markdown: string): string {
  return Object.entries(dialects)
    .map(([name, dialect]) => `== ${name}\n${render(markdown, dialect)}`)
    .join('\n')
}
