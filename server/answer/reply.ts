import type { RootContent } from 'mdast'
import type { Article, Section } from '../knowledge/article.ts'
import type { ContactRoute, MessageName } from '../organisation/organisation-schema.ts'
import type { OpenState } from '../organisation/opening-hours.ts'
import type { Language } from '../question.ts'

/** A way to a person, with whether it is open at the moment of the answer. */
export interface OpenContactRoute extends ContactRoute {
  state?: OpenState
}

interface ReplyBase {
  /** The id of the logged question, for feedback. */
  id: string
  language: Language
  /** The conversation to send along with the next question. */
  conversation: string
}

/** Approved text of one article, or of one section of it. */
export interface AnswerReply extends ReplyBase {
  kind: 'answer'
  article: Article
  section?: Section
  body: RootContent[]
}

/** Up to three articles to choose from. */
export interface ChoicesReply extends ReplyBase {
  kind: 'choices'
  message: RootContent[]
  choices: Article[]
  contact: OpenContactRoute[]
}

/** No article answers: an honest sentence and the way to a person. */
export interface NoneReply extends ReplyBase {
  kind: 'none'
  message: RootContent[]
  contact: OpenContactRoute[]
}

/** A fixed text for what is no question about content (a greeting, "I want a person", input that cannot be read). */
export interface MessageReply extends ReplyBase {
  kind: 'message'
  name: MessageName
  message: RootContent[]
  /** Only where a person is the right answer. */
  contact: OpenContactRoute[]
}

/** What an asker gets, whatever the channel. */
export type Reply = AnswerReply | ChoicesReply | NoneReply | MessageReply
