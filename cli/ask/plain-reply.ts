import type { OpenContactRoute } from '../../server/answer/reply.ts'
import type { Language } from '../../server/question.ts'
import { plainContent } from './plain-content.ts'
import type { PresentedReply } from './present-reply.ts'
import { replyTexts } from './reply-texts.ts'

/** A reply as text without any styling, for files, pipes and screens without colour. */
export function plainReply(presented: PresentedReply): string {
  const { title, section, content, choices, contact, language } = presented
  const blocks = [
    [title, section].filter(Boolean).join('\n'),
    plainContent(content),
    choices.map((choice, index) => `${index + 1}. ${choice}`).join('\n'),
    choices.length > 0 && contact.length > 0 ? replyTexts[language].notThere : '',
    contact.map((route) => `- ${contactLine(route, language)}`).join('\n'),
    sourceLine(presented) ?? '',
  ]
  return blocks.filter(Boolean).join('\n\n')
}

/** A way to a person, with whether it is open now. */
function contactLine({ naam, waarde, state }: OpenContactRoute, language: Language): string {
  return [`${naam[language]}: ${waarde}`, state?.text].filter(Boolean).join(' · ')
}

/** Where the answer comes from and how fresh it is. */
export function sourceLine({ source, language }: PresentedReply): string | undefined {
  if (!source) return undefined
  const texts = replyTexts[language]
  return [`${texts.source}: ${source.url}`, source.day && `${texts[source.kind]} ${source.day}`]
    .filter(Boolean)
    .join(' · ')
}
