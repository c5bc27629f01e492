/**
 * Words with which people ask a messaging service to stop, in Dutch and English. "Uitschrijven" and "afmelden" are not
 * among them: to a municipality those are questions.
 */
const stopWords = new Set([
  'stop',
  'stop a.u.b',
  'stop aub',
  'stop bot',
  'stop chat',
  'stopall',
  'stop all',
  'unsubscribe',
  'opt out',
  'optout',
  'opt-out',
])

/** Whether a message is nothing but a request to stop. */
export function isStopWord(text: string): boolean {
  return stopWords.has(
    text
      .trim()
      .toLowerCase()
      .replace(/[.!?]+$/, '')
      .replace(/\s+/g, ' '),
  )
}
