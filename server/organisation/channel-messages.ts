/** Fixed texts that only the message channels use: an `organisatie.yaml` that does not have them gets these. */
export const channelMessages = {
  'niet-leesbaar-bestand': {
    nl: 'Foto’s, spraakberichten en bestanden kan ik niet lezen. Typ uw vraag in uw eigen woorden.',
    en: 'I cannot read photos, voice messages or files. Please type your question in your own words.',
  },
  'te-groot': {
    nl: 'Uw bericht is te groot om te lezen. Stuur uw vraag nog een keer, zonder bijlagen en afbeeldingen.',
    en: 'Your message is too large to read. Please send your question again, without attachments or images.',
  },
  bijlage: {
    nl: 'De bijlage bij uw bericht kan ik niet lezen. Ik geef antwoord op uw tekst.',
    en: 'I cannot read the attachment to your message. I answer what you wrote.',
  },
  'liever-prive': {
    nl: 'In uw bericht staan persoonlijke gegevens, en iedereen kan hier meelezen. Verwijder het bericht en stel uw vraag in een privébericht, zonder persoonlijke gegevens.',
    en: 'Your message contains personal data, and anyone can read along here. Please delete the message and ask your question in a private message, without personal data.',
  },
  'keuze-verlopen': {
    nl: 'Deze keuze is niet meer geldig. Typ uw vraag nog een keer.',
    en: 'This choice is no longer valid. Please type your question again.',
  },
  geholpen: {
    nl: 'Fijn dat het heeft geholpen. Hebt u nog een vraag? Stel hem gerust.',
    en: 'Good to hear that it helped. Do you have another question? Go ahead.',
  },
  'niet-geholpen': {
    nl: 'Wat jammer. Probeer het eens met andere woorden, of stel uw vraag aan een medewerker:',
    en: 'We are sorry. Please try other words, or ask one of our staff:',
  },
}
