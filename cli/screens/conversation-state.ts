import type { OpenContactRoute, Reply } from '../../server/answer/reply.ts'
import type { Article } from '../../server/knowledge/article.ts'
import type { PresentedReply, Presenter } from '../ask/present-reply.ts'

/** One question with what came back. */
export interface Turn {
  question: string
  reply?: PresentedReply
  /** A sentence of the screen itself, where there is no reply. */
  notice?: string
  contact?: OpenContactRoute[]
}

/** Everything the chat screen shows. */
export interface ConversationState {
  turns: Turn[]
  /** The question that is being answered now. */
  pending?: string
  /** What the next question may refer back to; see `server/decision/conversation.ts`. */
  conversation?: string
  /** The articles to choose from now. */
  choices: Article[]
  /** For the one who wants none of the choices. */
  contact: OpenContactRoute[]
  /** The article of which only a part was shown. */
  shortened?: Article
}

export const emptyConversation: ConversationState = { turns: [], choices: [], contact: [] }

/** A question was asked: what could be chosen before is gone. */
export function asking({ turns, conversation }: ConversationState, question: string): ConversationState {
  return {
    ...emptyConversation,
    turns,
    ...(conversation === undefined ? {} : { conversation }),
    pending: question,
  }
}

/** The reply to the pending question came. */
export function replied(
  state: ConversationState,
  question: string,
  reply: Reply,
  present: Presenter,
): ConversationState {
  const presented = present.reply(reply)
  const base = {
    ...emptyConversation,
    conversation: reply.conversation,
    turns: [...state.turns, { question, reply: presented }],
  }
  if (reply.kind === 'choices') {
    // The ways to a person come when none of the choices is right.
    const turns = [...state.turns, { question, reply: { ...presented, contact: [] } }]
    return { ...base, turns, choices: reply.choices, contact: reply.contact }
  }
  if (reply.kind === 'answer' && isShortened(reply)) return { ...base, shortened: reply.article }
  return base
}

/** A turn of the screen itself: the whole answer, the ways to a person, something that went wrong. */
export function noticed(state: ConversationState, turn: Turn): ConversationState {
  const { turns, conversation } = state
  return {
    ...emptyConversation,
    turns: [...turns, turn],
    ...(conversation === undefined ? {} : { conversation }),
  }
}

function isShortened({ article, body }: Extract<Reply, { kind: 'answer' }>): boolean {
  const sections = article.sections.some(({ content }) => content !== body)
  return sections || (article.introduction !== body && article.introduction.length > 0)
}

/** How many options there are to pick from: the choices, and "none of these". */
export function countOptions({ choices }: ConversationState): number {
  return choices.length === 0 ? 0 : choices.length + 1
}
