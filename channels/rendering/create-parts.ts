import type { RootContent } from 'mdast'
import { contentToHtml } from '../../server/answer/render-content.ts'
import type { Language } from '../../server/question.ts'
import type { Option, Part } from '../channel.ts'
import type { ChannelLimits } from '../channel-limits.ts'
import type { Block } from './block.ts'
import { plainDialect } from './dialects/plain.ts'
import { printBlocks } from './print-blocks.ts'
import { type Fits, splitBlocks } from './split-blocks.ts'
import { toBlocks } from './to-blocks.ts'

/** What one reply says, before it is cut to a channel's size. */
export interface ReplyContent {
  /** Tidy content (see `tidyContent`). */
  content: RootContent[]
  language: Language
  /** Under the last part. */
  options?: Option[]
  subject?: string
}

/** Content as parts within a channel's limits; the last one carries the options. */
export function createParts(
  { content, language, options = [], subject }: ReplyContent,
  limits: ChannelLimits,
): Part[] {
  const groups = splitBlocks(toBlocks(content), fitsIn(limits, options.length > 0), language)
  return groups.map((blocks, index) => ({
    text: printBlocks(blocks, limits.dialect),
    plain: printBlocks(blocks, plainDialect),
    ...(limits.text === Infinity ? { html: `<div lang="${language}">${contentToHtml(content)}</div>` } : {}),
    ...(subject === undefined || limits.text !== Infinity ? {} : { subject }),
    options: index === groups.length - 1 ? options : [],
  }))
}

/** Both the text and its version without markup have to fit, because the second is sent when the first is refused. */
function fitsIn({ dialect, measure, text, options }: ChannelLimits, hasOptions: boolean): Fits {
  const room = hasOptions ? Math.min(text, options.text ?? text) : text
  if (room === Infinity) return () => true
  return (blocks: Block[]) => {
    if (measure(printBlocks(blocks, dialect)) > room) return false
    return dialect === plainDialect || measure(dialect.escape(printBlocks(blocks, plainDialect))) <= room
  }
}
