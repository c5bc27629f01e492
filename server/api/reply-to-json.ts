import { type FindByPath, resolveLinks } from '../answer/render-content.ts'
import type { AnswerReply, Reply } from '../answer/reply.ts'
import type { MessageName } from '../organisation/organisation-schema.ts'
import { articleReference, sectionReference } from './article-reference.ts'
import { contactToJson } from './contact-to-json.ts'
import { contentToJson } from './content-to-json.ts'
import type { ReplyJson } from './schemas/question-schemas.ts'

/** What is needed to make whole addresses. */
export interface LinkContext {
  find: FindByPath
  /** The address visitors use, without a slash at the end. */
  publicUrl: string
}

/** A reply as the API gives it and as `vraagbaak ask --json` prints it. */
export function replyToJson(reply: Reply, links: LinkContext): ReplyJson {
  const { id, language, conversation } = reply
  return { id, ...outcomeToJson(reply, links), taal: language, gesprek: conversation }
}

function outcomeToJson(reply: Reply, links: LinkContext): Omit<ReplyJson, 'id' | 'taal' | 'gesprek'> {
  switch (reply.kind) {
    case 'answer':
      return { soort: 'antwoord', antwoord: answerToJson(reply, links) }
    case 'choices':
      return {
        soort: 'keuze',
        keuzes: reply.choices.map((article) => ({ artikel: articleReference(article, links.publicUrl) })),
        ...messageToJson('keuze', reply),
      }
    case 'none':
      return { soort: 'geen', ...messageToJson('geen-antwoord', reply) }
    case 'message':
      return { soort: 'geen', ...messageToJson(reply.name, reply) }
  }
}

function messageToJson(naam: MessageName, { message, contact, language }: Exclude<Reply, AnswerReply>) {
  return {
    bericht: { naam, ...contentToJson(message) },
    ...(contact.length === 0 ? {} : { contact: contact.map((route) => contactToJson(route, language)) }),
  }
}

function answerToJson({ article, section, body }: AnswerReply, { find, publicUrl }: LinkContext) {
  return {
    artikel: articleReference(article, publicUrl),
    ...(section ? { sectie: sectionReference(article, section, publicUrl) } : {}),
    ...contentToJson(resolveLinks(body, article, find, publicUrl)),
    secties: article.sections
      .filter((other) => other.content !== body)
      .map((other) => sectionReference(article, other, publicUrl)),
  }
}
