import type { ReplyJson } from '../../api/schemas/question-schemas.ts'

export interface ReplyMessage {
  kind: 'reply'
  reply: ReplyJson
  /** The asker's verdict, once given. */
  helpful?: boolean
}

/** One message of the conversation. An error stands for the answer to the question before it. */
export type Message =
  | { kind: 'question'; text: string }
  | ReplyMessage
  | { kind: 'error'; text: string; mayRetry: boolean }

export interface ChatState {
  open: boolean
  messages: Message[]
  /** What is typed and not yet sent. */
  draft: string
  /** The API's token, to send along with the next question. */
  conversation?: string
}

const storageKey = 'vraagbaak-chat'

function emptyState(): ChatState {
  return { open: false, messages: [], draft: '' }
}

/** The conversation of this tab; empty on a first visit, and where the browser does not let us read. */
export function loadState(): ChatState {
  try {
    return { ...emptyState(), ...JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') }
  } catch {
    return emptyState()
  }
}

/**
 * Keeps the conversation until the tab closes. Only call this once the visitor has opened the chat: before that
 * nothing may be stored on the device (Telecommunicatiewet, article 11.7a).
 */
export function saveState(state: ChatState): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(state))
  } catch {
    // Storage is full or switched off: the conversation then lasts as long as the page.
  }
}
