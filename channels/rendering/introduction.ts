import type { RootContent } from 'mdast'
import { parseMarkdown } from '../../server/knowledge/markdown.ts'
import type { Language } from '../../server/question.ts'
import { sitePaths } from '../../server/website/site-paths.ts'
import type { RenderFrame } from './render-frame.ts'
import { renderingTexts } from './rendering-texts.ts'

type Frame = Pick<RenderFrame, 'introduce' | 'publicUrl'>

/**
 * That this is a chatbot, and where to read about privacy: only in the first message of a conversation (AI Act,
 * Regulation (EU) 2024/1689, article 50, paragraphs 1 and 5).
 */
export function introduction(language: Language, { introduce, publicUrl }: Frame): RootContent[] {
  if (!introduce) return []
  const { chatbot, privacy } = renderingTexts[language]
  return parseMarkdown(`${chatbot} ${privacy(privacyUrl(language, publicUrl))}`).children
}

/** The same for after a greeting, which says by itself that this is a chatbot. */
export function privacyNotice(language: Language, { introduce, publicUrl }: Frame): RootContent[] {
  if (!introduce) return []
  return parseMarkdown(renderingTexts[language].privacy(privacyUrl(language, publicUrl))).children
}

function privacyUrl(language: Language, publicUrl: string): string {
  return `${publicUrl}${sitePaths.privacy[language]}`
}
