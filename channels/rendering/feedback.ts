import type { Paragraph } from 'mdast'
import type { Language } from '../../server/question.ts'
import type { Option, Part } from '../channel.ts'
import type { ChannelLimits } from '../channel-limits.ts'
import { paragraph } from './content-nodes.ts'
import { type ReplyContent, createParts } from './create-parts.ts'
import type { RenderFrame } from './render-frame.ts'
import { renderingTexts } from './rendering-texts.ts'

/**
 * An answer's parts with "Did this help you?" under them, where the channel asks that: in the last part when there is
 * room, otherwise as a part of its own, and not at all when that would be one part too many.
 * @param id of the logged question
 */
export function createPartsWithFeedback(given: ReplyContent, id: string, { limits }: RenderFrame): Part[] {
  const parts = createParts(given, limits)
  if (!limits.feedback || parts.length > limits.parts) return parts
  const question = feedbackQuestion(given.language, limits)
  const options = feedbackOptions(id, given.language)
  const together = createParts({ ...given, content: [...given.content, question], options }, limits)
  if (together.length <= parts.length) return together
  const apart = createParts({ ...given, content: [question], options }, limits)
  return parts.length + apart.length <= limits.parts ? [...parts, ...apart] : parts
}

/** People choose with the words "ja" and "nee" where there are no buttons, so that a number never means two things. */
function feedbackQuestion(language: Language, { options }: ChannelLimits): Paragraph {
  const { helpful, answerWithYesOrNo } = renderingTexts[language]
  const hasButtons = options.style === 'buttons' && options.maximum >= 2
  return paragraph(hasButtons ? helpful : `${helpful} ${answerWithYesOrNo}`)
}

function feedbackOptions(id: string, language: Language): Option[] {
  const { yes, no } = renderingTexts[language]
  return [
    { value: `nuttig:${id}:ja`, label: yes },
    { value: `nuttig:${id}:nee`, label: no },
  ]
}
