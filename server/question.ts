/** The languages an article or a question can be in. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** Where questions come from. Social channels bring their own names; these are the ones the product itself has. */
export const channelNames = ['website', 'widget', 'api', 'terminal', 'telefoon', 'balie'] as const

/** What someone asked, and where. */
export interface Question {
  /** The asker's own words, as typed; at most 1,000 characters are read. */
  text: string
  /** The channel it came through, for the log only: it never changes the answer. */
  channel: string
  /** The language of the page or client; without it the words of the question decide. */
  language?: Language
  /** The id to log it under (a UUID), for those who may have to ask the same again: it is logged once. */
  id?: string
  /** The conversation so far, as the previous answer gave it (see `server/decision/conversation.ts`). */
  conversation?: string
}
