import type { Texts } from './dutch.ts'

/** Every fixed text of the website in plain English. */
export const english: Texts = {
  siteName: 'Frequently asked questions',
  skipLink: 'Skip to content',
  mainMenu: 'Main menu',
  otherLanguage: 'Nederlands',
  youAreHere: 'You are here',
  home: 'Home',
  topics: 'Topics',
  ask: 'Ask a question',
  contact: 'Contact',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  forDevelopers: 'API for developers',
  changesFeed: 'New and changed answers (Atom)',
  aboutSite: 'About this website',
  mainSite: 'To our website',
  table: 'Table',
  countArticles: (count) => (count === 1 ? '1 question' : `${count} questions`),

  question: {
    label: 'Your question',
    button: 'Find answer',
    hint: 'Use your own words, 1,000 characters at most. Do not enter personal data.',
  },

  homePage: {
    title: 'How can we help you?',
    introduction: 'Ask your question in plain words. You get an answer that our editors have checked.',
    mostAsked: 'Often asked',
    featured: 'Questions to start with',
    allTopics: (count) => `All ${count} topics`,
    contact: 'Would you rather talk to a person?',
    contactMore: 'All contact details and opening hours',
  },

  topicsPage: {
    title: 'Topics',
    introduction: 'Choose a topic to see the questions that belong to it.',
    example: 'Such as:',
  },

  topicPage: {
    description: (topic) => `Questions and answers about ${topic}.`,
    notFound: 'Is your question not here?',
  },

  articlePage: {
    onThisPage: 'On this page',
    aside: 'More information and help',
    related: 'Read more',
    contact: 'Need help?',
    changed: 'Changed on',
    checked: 'Checked on',
    source: 'Source',
    notFound: 'Not what you were looking for?',
  },

  rating: {
    question: 'Was this useful?',
    questionAnswer: 'Did this answer your question?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you for your feedback',
    saved: 'Your feedback has been saved. It helps us to improve our answers.',
    remarkYes: 'Would you like to add something?',
    remarkNo: 'What can we improve?',
    remarkHint:
      'Optional. 1,000 characters at most. Do not enter personal data. You will not get a reply to this remark.',
    send: 'Send remark',
    remarkSaved: 'Your remark has been saved. Our editors will read it.',
    back: 'Back to:',
    backHome: 'Back to the home page',
  },

  searchPage: {
    title: 'Ask a question',
    chatbot:
      'A computer looks up the answer. The text of every answer was written and checked by our editors.',
    tips: 'How to get the best answer',
    tipList: [
      'Ask one question at a time.',
      'Name the subject, such as passport, subsidy or waste.',
      'A short sentence is enough, for example: how do I register a birth.',
    ],
  },

  resultsPage: {
    yourQuestion: 'Your question',
    answer: 'The answer to your question',
    choices: 'Do you mean one of these questions?',
    noneOfThese: 'Is your question not here?',
    noneOfTheseHint: 'Ask your question in other words. Or ask one of our staff.',
    none: 'No answer found',
    message: 'Our reply',
    error: 'Your question was not sent',
    errorTitle: 'Error',
    wholeArticle: 'Read the whole answer',
    alsoInArticle: 'More about this',
    another: 'Ask a follow-up question',
    otherWords: 'Ask your question in other words',
    orTopics: 'Or browse the topics',
  },

  contactPage: {
    title: 'Contact',
    introduction: 'Is your answer not on this website? We are happy to help you.',
    hours: 'Opening hours',
    day: 'Day',
    open: 'Open',
    today: 'today',
    closed: 'Closed',
    closingDay: 'Closed (holiday)',
  },

  errorPage: {
    notFound: 'This page does not exist',
    notFoundText:
      'The page was moved or removed, or the address is not right. Ask your question below or choose a topic.',
    failed: 'Something went wrong',
    failedText:
      'This is our fault. Please try again in a few minutes. Does it still not work? Please contact us.',
    wrongRequest: 'This form was not sent correctly',
    wrongRequestText: 'Go back to the previous page and try again.',
    tooLarge: 'Your message is too large',
    tooLargeText:
      'A question or remark can be 1,000 characters long at most. Go back and make the text shorter.',
  },
}
