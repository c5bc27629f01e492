import { expect, test } from 'vitest'
import { recognizeMessage } from '../../../server/decision/recognize-message.ts'

const recognize = (text: string) => recognizeMessage(text, 'nl')

test.each([
  'ik wil dood',
  'ik wil echt dood',
  'ik wil gewoon dood zijn',
  'ik wil dood, niemand helpt mij',
  'ik zou liever dood zijn',
  'was ik maar dood',
  'ik wou dat ik dood was',
  'ik wil niet meer leven',
  'ik hoef niet meer te leven',
  'ik wil niet meer verder',
  'ik wil niet meer verder leven',
  'ik zie het leven niet meer zitten',
  'ik wil een einde maken aan mijn leven',
  'ik wil er een eind aan maken',
  'ik ga mezelf iets aandoen',
  'denk aan zelfmoord',
  'ik denk vaak aan zelfmoord',
  'ik wil zelfmoord plegen',
  'ik heb zelfmoordgedachten',
  'mijn zoon wil dood',
  'i want to die',
  "I don't want to live anymore",
  'I’m going to kill myself',
  'i feel suicidal',
  'mijn leven heeft geen zin meer',
  'zelfmoord',
  'ik wil voor de trein springen',
])('"%s" is a cry for help', (text) => {
  expect(recognize(text)).toBe('crisis')
})

test.each([
  'help ik heb een hartaanval',
  'mijn moeder krijgt een beroerte',
  'er is een inbraak bij mij thuis bezig',
  'er wordt nu bij mij ingebroken',
  'mijn man ademt niet meer',
  'my father is having a heart attack',
  'someone is breaking into my house',
  'er is brand bij de buren',
  'er is brand',
  'ik ruik gas',
  'ik heb nu een inbreker in mijn huis',
  'ik word bedreigd',
  'help there is a fire',
])('"%s" is an emergency', (text) => {
  expect(recognize(text)).toBe('spoed')
})

test.each([
  'bedankt voor de hulp',
  'bedankt voor uw hulp',
  'super bedankt voor je antwoord',
  'dank u wel voor de informatie',
  'hartelijk dank voor uw snelle reactie',
  'thanks for your help',
  'bedankt voor alles',
])('"%s" is thanks', (text) => {
  expect(recognize(text)).toBe('dank')
})

test.each([
  'stomme kutbot',
  'you are an idiot',
  'what a stupid answer',
  'wat een kutgemeente',
  'je bent stom',
  'kanker',
])('"%s" is only swearing', (text) => {
  expect(recognize(text)).toBe('schelden')
})

test.each([
  'ik wil graag iemand aan de telefoon',
  'I need help from a real human',
  'kan ik een echt persoon spreken',
  'mag ik een medewerker aan de lijn',
  'kan ik met iemand praten',
  'real human please',
  'I want help from a human',
])('"%s" asks for a person', (text) => {
  expect(recognize(text)).toBe('mens')
})

test.each([
  'ik wil een dood dier melden',
  'ik wil graag een dood ree langs de weg melden',
  'ik wil dood hout laten weghalen',
  'ik zou graag een dood vogeltje laten ophalen',
  'ik kan mijn vader dood aangeven',
  'ik hoef niet dood te gaan',
  'ik ga binnenkort dood en wil alles netjes achterlaten',
  'ik wil alles regelen voor mijn dood',
  'ik wil thuis sterven, welke hulp is er',
  'ik kan niet meer leven van mijn uitkering',
  'ik wil niet meer verder met mijn aanvraag',
  'ik wil weten hoeveel mensen zelfmoord plegen',
  'wat doet de gemeente aan zelfmoordpreventie',
  'vergoeding begrafenis na zelfmoord',
  "I don't want to live in this street anymore",
  'I hurt myself on a loose tile',
  'ik had vorig jaar een hartaanval, krijg ik wmo',
  'ik heb een hartaanval gehad, mag ik nog rijden',
  'er is bij mij ingebroken vorige week',
  'er wordt vaak ingebroken in onze wijk',
  'mijn muur ademt niet door de isolatie',
  'bedankt, en wat kost een paspoort',
  'bedankt voor de hulp, wat kost een paspoort',
  'hulp bij het huishouden',
  'die kutbuurman maakt herrie wat kan ik doen',
  'stomme parkeerboete betalen',
  'kankeronderzoek',
  'telefoonnummer gemeente',
  'mag een medewerker aan de lijn mijn bsn vragen',
  'kan ik met iemand praten over mijn schulden',
  'mag je van een brug springen',
  'ik wil er een eind aan maken, die geluidsoverlast',
  'ik heb iemand aan de telefoon die zegt dat hij van de bank is',
  'er is brand geweest bij ons wie helpt',
  'er was vorige week een inbreker in mijn huis',
  'brandgang naast mijn huis',
  'overlast van gaslucht melden',
])('"%s" is a question', (text) => {
  expect(recognize(text)).toBeUndefined()
})
