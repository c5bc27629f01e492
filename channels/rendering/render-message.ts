import type { RootContent } from 'mdast'
import type { MessageReply, NoneReply } from '../../server/answer/reply.ts'
import type { Part } from '../channel.ts'
import { contactList, contactPage } from './contact-list.ts'
import { createParts } from './create-parts.ts'
import { introduction, privacyNotice } from './introduction.ts'
import type { RenderFrame } from './render-frame.ts'
import { tidyContent } from './tidy-content.ts'

/** A fixed text with, where a person is the right answer, the ways to one. */
export function renderMessage(reply: NoneReply | MessageReply, frame: RenderFrame): Part[] {
  const { language, contact } = reply
  const { limits, publicUrl } = frame
  const whole = createParts(
    { content: introduce(reply, contactList(contact, language), frame), language },
    limits,
  )
  if (whole.length <= limits.parts || contact.length === 0) return whole
  const content = introduce(reply, [contactPage('', language, publicUrl)], frame)
  return createParts({ content, language }, limits)
}

/** The message with what comes after it, and at the start of a conversation that this is a chatbot. */
function introduce(reply: NoneReply | MessageReply, after: RootContent[], frame: RenderFrame): RootContent[] {
  const message = [...tidyContent(reply.message, { pageUrl: frame.publicUrl }), ...after]
  const opening = introduction(reply.language, frame)
  switch (reply.kind === 'message' ? reply.name : undefined) {
    case 'welkom':
      return [...message, ...privacyNotice(reply.language, frame)]
    // Someone in danger reads first whom to call, and only then what a chatbot is.
    case 'spoed':
    case 'crisis':
      return [...message, ...opening]
    default:
      return [...opening, ...message]
  }
}
