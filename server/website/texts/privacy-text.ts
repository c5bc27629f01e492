import type { Organisation } from '../../organisation/organisation-schema.ts'
import type { Language } from '../../question.ts'

/** The privacy page as Markdown. */
export function privacyText(organisation: Organisation, retentionDays: number): Record<Language, string> {
  return { nl: dutch(organisation, retentionDays), en: english(organisation, retentionDays) }
}

const dutch = ({ naam, beheer, privacyverklaring }: Organisation, days: number) => `
Stelt u hier een vraag? Dan bewaren wij zo weinig mogelijk. Wij weten niet wie u bent en dat hoeven wij ook niet te weten.

## U praat met een computer

Uw vraag wordt beantwoord door een computerprogramma (een chatbot). Dat zoekt het antwoord dat het best bij uw woorden past. Het programma schrijft zelf geen tekst: elk antwoord is geschreven en gecontroleerd door onze redactie. Het programma neemt geen besluiten over u. Wilt u liever een mens spreken? Kijk dan bij [contact](/contact).

## Dit bewaren wij

- De tekst van uw vraag, zonder persoonlijke gegevens die wij herkennen. Die tekst verwijderen wij na ${days} dagen.
- Wanneer u de vraag stelde, in welke taal en op welke plek (bijvoorbeeld deze website).
- Welke vragen u na elkaar stelde in hetzelfde gesprek. Elk gesprek krijgt een willekeurig nummer.
- Welk antwoord u kreeg, en of u het nuttig vond.
- Uw opmerking, als u die verstuurt. Die verwijderen wij ook na ${days} dagen.

Daarmee zien wij welke vragen vaak voorkomen en maken wij onze antwoorden beter.

## Dit bewaren wij niet

- Uw IP-adres of andere gegevens waarmee wij weten wie u bent.
- Persoonlijke gegevens zoals uw burgerservicenummer, rekeningnummer, e-mailadres of telefoonnummer. Staan die in uw vraag? Dan halen wij ze eruit voordat wij de vraag opslaan.

Vul toch geen persoonlijke gegevens in. Wij herkennen niet alles.

## Cookies en andere websites

Deze website plaatst geen cookies. Er gaan geen gegevens naar andere bedrijven. Uw vraag staat nooit in het adres van een pagina. Gebruikt u het chatvenster? Dan onthoudt uw browser het gesprek tot u het tabblad sluit.

## Uw rechten

Wij bewaren geen gegevens waarmee wij u kunnen vinden. Hebt u toch een vraag over uw privacy? Mail dan naar [${beheer.email}](mailto:${beheer.email}).${
  privacyverklaring ? ` Lees ook de [privacyverklaring van ${naam.nl}](${privacyverklaring}).` : ''
}`

const english = ({ naam, beheer, privacyverklaring }: Organisation, days: number) => `
When you ask a question here, we store as little as possible. We do not know who you are, and we do not need to know.

## You are talking to a computer

A computer program (a chatbot) answers your question. It looks up the answer that best fits your words. The program does not write text: every answer was written and checked by our editors. It does not make decisions about you. Would you rather talk to a person? See [contact](/en/contact).

## What we store

- The text of your question, without the personal data that we recognise. We delete this text after ${days} days.
- When you asked the question, in which language and where (this website, for example).
- Which questions you asked one after another in the same conversation. Each conversation gets a random number.
- Which answer you got, and whether you found it useful.
- Your remark, if you send one. We delete it after ${days} days as well.

This shows us which questions are asked often, and helps us to improve our answers.

## What we do not store

- Your IP address or anything else that tells us who you are.
- Personal data such as your citizen service number (BSN), bank account number, e-mail address or phone number. If they are in your question, we take them out before we store it.

Even so, please do not enter personal data. We do not recognise everything.

## Cookies and other websites

This website sets no cookies. No data goes to other companies. Your question is never part of the address of a page. If you use the chat window, your browser remembers the conversation until you close the tab.

## Your rights

We store nothing that lets us find you. Do you have a question about your privacy? E-mail [${beheer.email}](mailto:${beheer.email}).${
  privacyverklaring ? ` Read the [privacy statement of ${naam.en}](${privacyverklaring}) as well.` : ''
}`
