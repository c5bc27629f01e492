import type { Language } from '../../server/question.ts'

/** What the chat screen says itself. */
export const chatTexts = {
  nl: {
    placeholder: 'Typ uw vraag',
    thinking: 'denkt…',
    noneOfThese: 'Geen van deze vragen',
    toPerson: 'Stel uw vraag aan een medewerker:',
    wholeAnswer: 'Het hele antwoord',
    failed: 'Er ging iets mis. Stel uw vraag nog eens.',
    hints: {
      ask: 'Enter: vragen',
      choose: '↑ ↓: kiezen',
      confirm: 'Enter: bevestigen',
      orType: 'of typ een andere vraag',
      recall: '↑: eerdere vragen',
      more: 'Tab: het hele antwoord',
      leave: 'Ctrl-C: stoppen',
    },
  },
  en: {
    placeholder: 'Type your question',
    thinking: 'thinking…',
    noneOfThese: 'None of these questions',
    toPerson: 'Ask one of our staff:',
    wholeAnswer: 'The whole answer',
    failed: 'Something went wrong. Please ask your question again.',
    hints: {
      ask: 'Enter: ask',
      choose: '↑ ↓: choose',
      confirm: 'Enter: confirm',
      orType: 'or type another question',
      recall: '↑: earlier questions',
      more: 'Tab: the whole answer',
      leave: 'Ctrl-C: stop',
    },
  },
} as const satisfies Record<Language, object>

export type ChatTexts = (typeof chatTexts)[Language]
