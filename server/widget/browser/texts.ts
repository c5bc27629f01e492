import type { Language } from '../../question.ts'

/** What the chat says by itself; everything else comes from the API or the organisation. */
const dutch = {
  /** For dates and numbers. */
  locale: 'nl-NL',
  open: 'Stel uw vraag',
  title: 'Chatbot',
  close: 'Sluit de chat',
  restart: 'Begin opnieuw',
  log: 'Gesprek',
  label: 'Uw vraag',
  hint: 'Vul geen persoonlijke gegevens in.',
  send: 'Verstuur',
  empty: 'Typ eerst uw vraag.',
  tooLong: 'Uw vraag is langer dan 1.000 tekens. Maak hem korter.',
  count: (characters: string) => `${characters} van 1.000 tekens`,
  you: 'Uw vraag: ',
  bot: 'Chatbot: ',
  waiting: 'Ik zoek het antwoord…',
  readMore: 'Lees het hele antwoord',
  checked: (date: string) => `Gecontroleerd op ${date}`,
  otherQuestion: 'Staat uw vraag er niet bij?',
  helpful: 'Hielp dit antwoord u?',
  yes: 'Ja',
  no: 'Nee',
  thanks: 'Bedankt voor uw reactie.',
  sorry: 'Bedankt voor uw reactie. Stel uw vraag met andere woorden, of',
  contact: 'neem contact op',
  rateFailed: 'Uw reactie is niet verstuurd. Probeer het nog een keer.',
  retry: 'Probeer opnieuw',
  offline:
    'Uw vraag is niet verstuurd. Er is geen verbinding. Controleer uw internet en probeer het opnieuw.',
  tooFast: 'U stelt veel vragen achter elkaar. Wacht een minuut en probeer het opnieuw.',
  unavailable: 'Er ging iets mis. Probeer het over een minuut opnieuw.',
  refused: (origin: string) =>
    `De chatbot geeft op deze website geen antwoord. De beheerder moet het adres ${origin} eerst toestaan.`,
  interrupted: 'U hebt op deze vraag nog geen antwoord gekregen.',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
}

export type Texts = typeof dutch

const english: Texts = {
  locale: 'en-GB',
  open: 'Ask your question',
  title: 'Chatbot',
  close: 'Close the chat',
  restart: 'Start again',
  log: 'Conversation',
  label: 'Your question',
  hint: 'Please do not enter personal data.',
  send: 'Send',
  empty: 'Please type your question first.',
  tooLong: 'Your question is longer than 1,000 characters. Please make it shorter.',
  count: (characters) => `${characters} of 1,000 characters`,
  you: 'Your question: ',
  bot: 'Chatbot: ',
  waiting: 'Looking for the answer…',
  readMore: 'Read the full answer',
  checked: (date) => `Checked on ${date}`,
  otherQuestion: 'Is your question not listed?',
  helpful: 'Did this answer help you?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you for your feedback.',
  sorry: 'Thank you for your feedback. Ask your question in other words, or',
  contact: 'contact us',
  rateFailed: 'Your feedback was not sent. Please try again.',
  retry: 'Try again',
  offline: 'Your question was not sent. There is no connection. Check your internet and try again.',
  tooFast: 'You are asking many questions in a row. Wait a minute and try again.',
  unavailable: 'Something went wrong. Please try again in a minute.',
  refused: (origin) =>
    `The chatbot does not answer on this website. Its administrator has to allow the address ${origin} first.`,
  interrupted: 'You have not had an answer to this question yet.',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
}

export const texts: Record<Language, Texts> = { nl: dutch, en: english }
