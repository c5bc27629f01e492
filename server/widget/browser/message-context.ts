import type { Language } from '../../question.ts'
import type { ReplyMessage } from './chat-state.ts'
import type { Texts } from './texts.ts'

/** What a message in the log can do, and needs to know of where it stands. */
export interface MessageContext {
  texts: Texts
  language: Language
  /** The folder the script came from: where relative addresses start. */
  base: URL
  /** The organisation's contact page. */
  contactUrl: string
  ask: (question: string) => void
  /** Asks the last question again. */
  retry: () => void
  /** @returns whether the verdict arrived */
  rate: (message: ReplyMessage, helpful: boolean) => Promise<boolean>
}
