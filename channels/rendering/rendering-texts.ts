import type { Language } from '../../server/question.ts'

const dutch = {
  /** The first words of a conversation. */
  chatbot: 'U praat met een chatbot. Stuur geen persoonlijke gegevens.',
  privacy: 'Lees hoe wij omgaan met uw',
  /** The last word of that sentence: the link. */
  privacyLink: 'privacy',
  wholeArticle: 'het hele artikel op onze website',
  thisArticle: 'dit artikel op onze website',
  read: 'Lees',
  source: 'Bron',
  checked: 'Gecontroleerd op',
  changed: 'Gewijzigd op',
  notThere: 'Staat uw vraag er niet bij? Stel hem aan een medewerker:',
  notThereBriefly: 'Staat uw vraag er niet bij?',
  contact: 'Neem contact met ons op',
  answerWithNumber: 'Antwoord met het nummer van uw vraag.',
  helpful: 'Heeft dit u geholpen?',
  answerWithYesOrNo: 'Antwoord met ja of nee.',
  yes: 'Ja',
  no: 'Nee',
}

type RenderingTexts = typeof dutch

const english: RenderingTexts = {
  chatbot: 'You are talking to a chatbot. Please do not send personal data.',
  privacy: 'Read how we handle your',
  privacyLink: 'privacy',
  wholeArticle: 'the whole article on our website',
  thisArticle: 'this article on our website',
  read: 'Read',
  source: 'Source',
  checked: 'Checked on',
  changed: 'Changed on',
  notThere: 'Is your question not listed? Ask one of our staff:',
  notThereBriefly: 'Is your question not listed?',
  contact: 'Contact us',
  answerWithNumber: 'Reply with the number of your question.',
  helpful: 'Did this help you?',
  answerWithYesOrNo: 'Reply with yes or no.',
  yes: 'Yes',
  no: 'No',
}

/** What a channel says around the words of the editors and of `organisatie.yaml`. */
export const renderingTexts: Record<Language, RenderingTexts> = { nl: dutch, en: english }
