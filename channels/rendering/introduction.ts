import type { PhrasingContent, RootContent } from 'mdast'
import type { Language } from '../../server/question.ts'
import { sitePaths } from '../../server/website/site-paths.ts'
import { link, paragraph } from './content-nodes.ts'
import type { RenderFrame } from './render-frame.ts'
import { renderingTexts } from './rendering-texts.ts'

type Frame = Pick<RenderFrame, 'introduce' | 'publicUrl'>

/**
 * That this is a chatbot, and where to read about privacy: only in the first message of a conversation (AI Act,
 * Regulation (EU) 2024/1689, article 50, paragraphs 1 and 5).
 */
export function introduction(language: Language, { introduce, publicUrl }: Frame): RootContent[] {
  if (!introduce) return []
  return [paragraph(`${renderingTexts[language].chatbot} `, ...privacySentence(language, publicUrl))]
}

/** The same for after a greeting, which says by itself that this is a chatbot. */
export function privacyNotice(language: Language, { introduce, publicUrl }: Frame): RootContent[] {
  return introduce ? [paragraph(...privacySentence(language, publicUrl))] : []
}

function privacySentence(language: Language, publicUrl: string): (PhrasingContent | string)[] {
  const { privacy, privacyLink } = renderingTexts[language]
  return [`${privacy} `, link(privacyLink, `${publicUrl}${sitePaths.privacy[language]}`), '.']
}
