/** Every fixed text of the website in Dutch: plain (B1) and with "u". */
export const dutch = {
  siteName: 'Veelgestelde vragen',
  skipLink: 'Ga naar de inhoud',
  mainMenu: 'Hoofdmenu',
  otherLanguage: 'English',
  youAreHere: 'U bent hier',
  home: 'Home',
  topics: 'Onderwerpen',
  ask: 'Stel een vraag',
  contact: 'Contact',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
  forDevelopers: 'API voor ontwikkelaars',
  changesFeed: 'Nieuwe en gewijzigde antwoorden (Atom)',
  aboutSite: 'Over deze website',
  mainSite: 'Naar onze website',
  table: 'Tabel',
  countArticles: (count: number) => (count === 1 ? '1 vraag' : `${count} vragen`),

  question: {
    label: 'Uw vraag',
    button: 'Zoek antwoord',
    hint: 'Gebruik uw eigen woorden, hoogstens 1.000 tekens. Vul geen persoonlijke gegevens in.',
  },

  homePage: {
    title: 'Waarmee kunnen wij u helpen?',
    introduction:
      'Stel uw vraag in gewone woorden. U krijgt een antwoord dat onze redactie heeft gecontroleerd.',
    mostAsked: 'Veel gevraagd',
    featured: 'Vragen om mee te beginnen',
    allTopics: (count: number) => `Alle ${count} onderwerpen`,
    contact: 'Liever een medewerker spreken?',
    contactMore: 'Alle contactgegevens en openingstijden',
  },

  topicsPage: {
    title: 'Onderwerpen',
    introduction: 'Kies een onderwerp en bekijk de vragen die erbij horen.',
    example: 'Zoals:',
  },

  topicPage: {
    description: (topic: string) => `Vragen en antwoorden over ${topic}.`,
    notFound: 'Staat uw vraag er niet bij?',
  },

  articlePage: {
    onThisPage: 'Op deze pagina',
    aside: 'Meer informatie en hulp',
    related: 'Lees ook',
    contact: 'Hulp nodig?',
    changed: 'Gewijzigd op',
    checked: 'Gecontroleerd op',
    source: 'Bron',
    notFound: 'Niet gevonden wat u zocht?',
  },

  rating: {
    question: 'Was dit nuttig?',
    questionAnswer: 'Is uw vraag beantwoord?',
    yes: 'Ja',
    no: 'Nee',
    thanks: 'Bedankt voor uw reactie',
    saved: 'Uw reactie is opgeslagen. Zo maken wij onze antwoorden beter.',
    remarkYes: 'Wilt u er nog iets bij zeggen?',
    remarkNo: 'Wat kan er beter?',
    remarkHint:
      'Dit hoeft niet. Hoogstens 1.000 tekens. Vul geen persoonlijke gegevens in. U krijgt geen antwoord op deze opmerking.',
    send: 'Verstuur opmerking',
    remarkSaved: 'Uw opmerking is opgeslagen. De redactie leest hem.',
    back: 'Terug naar:',
    backHome: 'Terug naar de startpagina',
  },

  searchPage: {
    title: 'Stel een vraag',
    chatbot:
      'Een computer zoekt het antwoord op. De tekst van elk antwoord is geschreven en gecontroleerd door onze redactie.',
    tips: 'Zo krijgt u het beste antwoord',
    tipList: [
      'Stel een vraag per keer.',
      'Noem het onderwerp, zoals paspoort, subsidie of afval.',
      'Een korte zin is genoeg, bijvoorbeeld: hoe vraag ik een paspoort aan.',
    ],
  },

  resultsPage: {
    yourQuestion: 'Uw vraag',
    answer: 'Antwoord op uw vraag',
    choices: 'Bedoelt u een van deze vragen?',
    noneOfThese: 'Staat uw vraag er niet bij?',
    noneOfTheseHint: 'Stel uw vraag met andere woorden. Of vraag het een medewerker.',
    none: 'Geen antwoord gevonden',
    message: 'Ons antwoord',
    error: 'Uw vraag is niet verstuurd',
    errorTitle: 'Fout',
    wholeArticle: 'Lees het hele antwoord',
    alsoInArticle: 'Meer hierover',
    another: 'Stel een vervolgvraag',
    otherWords: 'Stel uw vraag met andere woorden',
    orTopics: 'Of zoek verder bij de onderwerpen',
  },

  contactPage: {
    title: 'Contact',
    introduction: 'Staat uw antwoord niet op deze website? Dan helpen wij u graag.',
    hours: 'Openingstijden',
    day: 'Dag',
    open: 'Open',
    today: 'vandaag',
    closed: 'Gesloten',
    closingDay: 'Gesloten (vrije dag)',
  },

  errorPage: {
    notFound: 'Deze pagina bestaat niet',
    notFoundText:
      'De pagina is verplaatst of verwijderd, of het adres klopt niet. Stel hieronder uw vraag of kies een onderwerp.',
    failed: 'Er ging iets mis',
    failedText:
      'Dat ligt aan ons. Probeer het over een paar minuten opnieuw. Lukt het dan nog niet? Neem contact met ons op.',
    wrongRequest: 'Dit formulier is niet goed verstuurd',
    wrongRequestText: 'Ga terug naar de vorige pagina en probeer het opnieuw.',
    tooLarge: 'Uw bericht is te groot',
    tooLargeText:
      'Een vraag of opmerking mag hoogstens 1.000 tekens lang zijn. Ga terug en maak de tekst korter.',
  },
}

/** The shape that every language fills. */
export type Texts = typeof dutch
