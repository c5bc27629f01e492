import type { RootContent } from 'mdast'
import { parseMarkdown } from '../../server/knowledge/markdown.ts'
import type { Language } from '../../server/question.ts'
import type { Part } from '../channel.ts'
import { createParts } from './create-parts.ts'
import { introduction } from './introduction.ts'
import type { RenderFrame } from './render-frame.ts'
import { tidyContent } from './tidy-content.ts'

/**
 * A text that is no answer from an article: a fixed sentence, the greeting, what a person replies. Nothing of it is
 * left out, however many parts it takes.
 * @param content Markdown, or mdast
 * @param language what the text is in
 */
export function renderFixedText(
  content: string | RootContent[],
  language: Language,
  frame: Omit<RenderFrame, 'find' | 'organisation'>,
): Part[] {
  const given = typeof content === 'string' ? parseMarkdown(content).children : content
  const message = tidyContent(given, { pageUrl: frame.publicUrl })
  return createParts({ content: [...introduction(language, frame), ...message], language }, frame.limits)
}
