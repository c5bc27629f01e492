import { afterAll, beforeAll, expect, test } from 'vitest'
import { calibrationOf } from '../../../server/decision/calibrate.ts'
import { readConversation } from '../../../server/decision/conversation.ts'
import { continueConversation, decide } from '../../../server/decision/decide.ts'
import { detectLanguage } from '../../../server/decision/detect-language.ts'
import { parseArticle } from '../../../server/knowledge/parse-article.ts'
import { createTestApp } from '../../support/create-test-app.ts'

let vraagbaak: Awaited<ReturnType<typeof createTestApp>>
beforeAll(async () => {
  vraagbaak = await createTestApp()
})
afterAll(() => vraagbaak.close())

const ask = (text: string) => decide({ text, channel: 'test' }, readConversation(undefined), vraagbaak.search)

function converse(...turns: string[]) {
  let conversation = readConversation(undefined)
  let last = ask(turns[0] ?? '')
  for (const text of turns) {
    last = decide({ text, channel: 'test' }, conversation, vraagbaak.search)
    conversation = continueConversation(conversation, last)
  }
  return last
}

test.each([
  ['', 'leeg'],
  ['   \n', 'leeg'],
  ['a'.repeat(1001), 'te-lang'],
  ['<script>alert(1)</script>', 'onleesbaar'],
  ['\u0000\u0001\u0002', 'onleesbaar'],
  ['hallo!', 'begroeting'],
  ['Good morning', 'begroeting'],
  ['dank je wel', 'dank'],
  ['tot ziens', 'afscheid'],
  ['ben je een mens?', 'robot'],
  ['are you a robot', 'robot'],
  ['ik wil graag een medewerker spreken', 'mens'],
  ['can I talk to a human please', 'mens'],
  ['112', 'spoed'],
  ['bel 112 nu', 'spoed'],
  ['ik wil niet meer leven', 'crisis'],
  ['hoi ik wil eigenlijk niet meer leven', 'crisis'],
  ['i want to kill myself', 'crisis'],
  ['rot op', 'schelden'],
  ['asdfghjkl', 'onzin'],
  ['????', 'onzin'],
  ['😡😡', 'onzin'],
])('"%s" gets the fixed text %s', (text, name) => {
  expect(ask(text).decision).toEqual({ kind: 'message', name })
})

test.each([
  'hallo, hoe vraag ik een paspoort aan',
  'bedankt, en wat kost een paspoort',
  'mijn vader is overleden wat nu',
])('"%s" is a question, not small talk', (text) => {
  expect(ask(text).decision.kind).not.toBe('message')
})

test('a clear question gets one answer, with the section it is about', () => {
  const { decision } = ask('wat kost grofvuil laten ophalen')
  expect(decision).toMatchObject({ kind: 'answer', article: { slug: 'grofvuil' } })
  expect(decision.kind === 'answer' && decision.section?.title).toMatch(/kost/i)
})

test('a question about the article as a whole gets no section', () => {
  expect(ask('hoe vraag ik een paspoort aan').decision).not.toHaveProperty('section')
})

test('a question that nobody wrote an answer to gets none', () => {
  expect(ask('hoe bak ik een chocoladetaart').decision).toEqual({ kind: 'none' })
})

test('a long story about something else gets no one answer', () => {
  const story =
    'Ik speel sinds een paar maanden gitaar maar mijn vingers doen pijn en de snaren klinken vals. Mijn leraar zegt dat ik elke dag een half uur moet oefenen met een metronoom. Zijn er goede liedjes voor beginners met alleen drie akkoorden die lekker klinken bij het kampvuur?'
  expect(ask(story).decision.kind).not.toBe('answer')
})

test('a word that is said twice counts once', () => {
  const [once, twice] = [ask('paspoort kwijt'), ask('paspoort kwijt paspoort')]
  expect(twice.confidence).toBe(once.confidence)
})

test('an English question gets the English article, also on a Dutch page', () => {
  const { decision, language } = decide(
    { text: 'how do I register the birth of my child', channel: 'test', language: 'nl' },
    readConversation(undefined),
    vraagbaak.search,
  )
  expect(language).toBe('en')
  expect(decision).toMatchObject({ kind: 'answer', article: { language: 'en' } })
})

test.each([
  ['hoeveel kost een id kaart', undefined, 'nl'],
  ['passport renewal cost', undefined, 'en'],
  ['paspoort', 'en', 'en'],
  ['where can I park my car', 'nl', 'en'],
] as const)('"%s" on a page in %s is %s', (text, page, language) => {
  expect(detectLanguage(text, page)).toBe(language)
})

test.each(['register a birth', 'passport lost'])('"%s" finds the English article without a page', (text) => {
  expect(ask(text)).toMatchObject({ language: 'en' })
  expect(ask(text).decision.kind).not.toBe('none')
})

test('a short follow-up is understood in the light of the conversation', () => {
  const costs = converse('hoe vraag ik een terrasvergunning aan', 'en wat kost dat')
  expect(costs.matches[0]?.article.slug).toBe('terrasvergunning')
  expect(costs.understood).toContain('terrasvergunning')
})

test.each([
  ['hoe lang duurt dat dan', true],
  ['is het duur', true],
  ['ik heb een portemonnee op straat gevonden wat moet ik daarmee', false],
  ['is het water in de zwemplas schoon', false],
])('after another question "%s" leans on it: %s', (turn, leans) => {
  const { understood } = converse('hoe vraag ik een terrasvergunning aan', turn)
  expect(understood.includes('terrasvergunning')).toBe(leans)
})

test('a follow-up can move to a sibling article', () => {
  const solar = converse('wie beslist over een windmolen bij ons', 'en een veld vol zonnepanelen')
  expect(solar.matches[0]?.article.slug).toBe('zonnepark-aanleggen')
})

test('a change of topic is noticed', () => {
  const lamp = converse(
    'hoe vraag ik een paspoort aan',
    'andere vraag, de lantaarnpaal in mijn straat is kapot',
  )
  expect(lamp.matches[0]?.article.slug).toBe('straatverlichting-kapot')
  expect(lamp.understood).not.toContain('paspoort')
})

test('the thresholds belong to the knowledge base: they are measured again when it changes', async () => {
  const index = vraagbaak.search.index('nl')
  const before = calibrationOf(index)
  expect(calibrationOf(index)).toBe(before)
  const [article] = index.articles()
  if (!article) throw new Error('no articles')
  index.remove(article)
  expect(calibrationOf(index)).not.toBe(before)
  index.add(article)
  expect(calibrationOf(index).ownTitleScore).toBeCloseTo(before.ownTitleScore, 6)
})

test('an article on what no government answers does not keep the others from answering', () => {
  const fields = [
    'id: 00000000-0000-4000-8000-000000000001',
    'vraag: Wie repareert mijn lekke fietsband?',
    'status: actief',
    'doelgroep: eu-burger',
  ]
  const file = `---\n${fields.join('\n')}\n---\n\nBij de fietsenstalling.\n`
  const { article } = parseArticle('nl/fietsband.md', file, 'nl')
  if (!article) throw new Error('The article cannot be read.')
  const index = vraagbaak.search.index('nl')
  index.add(article)
  expect(ask('hoe vraag ik een paspoort aan').decision.kind).toBe('answer')
  expect(ask('wie repareert mijn lekke fietsband').decision).toEqual({ kind: 'answer', article })
  index.remove(article)
})
