import type { Language } from '../../server/question.ts'

/** What the terminal says around an answer. */
export const replyTexts = {
  nl: {
    source: 'Bron',
    checked: 'gecontroleerd op',
    changed: 'gewijzigd op',
    notThere: 'Staat uw vraag er niet bij? Stel hem aan een medewerker:',
  },
  en: {
    source: 'Source',
    checked: 'checked on',
    changed: 'changed on',
    notThere: 'Is your question not listed? Ask one of our staff:',
  },
} as const satisfies Record<Language, Record<string, string>>
