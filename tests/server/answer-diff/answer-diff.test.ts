import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createAnswerDiff } from '../../../server/answer-diff/create-answer-diff.ts'
import type { DiffPart } from '../../../server/answer-diff/compare-answers.ts'
import { type RegressionQuestion, readRegressionSet } from '../../../server/answer-diff/regression-set.ts'
import { questionLog } from '../../../server/database/schema.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { parseArticle } from '../../../server/knowledge/parse-article.ts'
import type { Language } from '../../../server/question.ts'
import { createSearch } from '../../../server/search/create-search.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { articleText } from '../../support/write-content.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
let regression: RegressionQuestion[] = []

beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  regression = []
  await app.database.delete(questionLog)
})

const diffAnswers = (change: Parameters<ReturnType<typeof create>>[0], mostQuestions?: number) =>
  create(mostQuestions)(change)
const create = (mostQuestions?: number) =>
  createAnswerDiff({
    search: app.search,
    database: app.database,
    regression: async () => regression,
    ...(mostQuestions === undefined ? {} : { mostQuestions }),
  })

const ask = (text: string, language?: Language) =>
  app.ask({ text, channel: 'website', ...(language ? { language } : {}) })
const textsOf = (part: DiffPart) => part.rows.map(({ question }) => question)

function served(slug: string, language: Language = 'nl'): Article {
  const article = app.knowledge.findBySlug(slug, language)
  if (!article) throw new Error(`The example content has no article ${slug}.`)
  return article
}

function newArticle(fields: Record<string, unknown>, body?: string, language: Language = 'nl'): Article {
  const { article } = parseArticle(`${language}/nieuw.md`, articleText(fields, body), language)
  if (!article) throw new Error('The article of this test is wrong.')
  return article
}

const balloon = {
  vraag: 'Hoe laat ik mijn luchtballon keuren?',
  trefwoorden: ['luchtballon', 'ballonfiesta'],
  vraagvarianten: ['waar kan ik met mijn luchtballon terecht voor de keuring'],
}

test('a new article shows which asked questions it would answer, with how often they were asked', async () => {
  await ask('luchtballon laten keuren')
  await ask('luchtballon laten keuren')
  await ask('hoe vraag ik een paspoort aan')
  const diff = await diffAnswers({ saved: [newArticle(balloon)] })
  expect(diff.asked).toEqual({ questions: 2, times: 3 })
  expect(diff.newlyAnswered).toMatchObject({ questions: 1, times: 2 })
  expect(diff.newlyAnswered.rows[0]).toMatchObject({
    question: 'luchtballon laten keuren',
    language: 'nl',
    count: 2,
    before: { kind: 'none' },
    after: { kind: 'answer', article: { vraag: balloon.vraag, path: 'nl/nieuw.md' } },
  })
  expect(textsOf(diff.unchanged)).toEqual(['hoe vraag ik een paspoort aan'])
  expect([diff.changed.questions, diff.lost.questions]).toEqual([0, 0])
})

test('a draft changes nothing, and an article that becomes a draft loses its questions', async () => {
  await ask('hoe vraag ik een paspoort aan')
  await ask('afvalpas kwijt')
  const draft = newArticle({ ...balloon, publicatie: 'concept' })
  expect((await diffAnswers({ saved: [draft] })).unchanged.questions).toBe(2)
  const withdrawn: Article = { ...served('afvalpas'), publicatie: 'concept' }
  const diff = await diffAnswers({ saved: [withdrawn] })
  const [row] = [...diff.lost.rows, ...diff.changed.rows]
  expect(row).toMatchObject({
    question: 'afvalpas kwijt',
    before: { kind: 'answer', article: { path: 'nl/afvalpas.md' } },
  })
  expect(row?.after).not.toMatchObject({ article: { path: 'nl/afvalpas.md' } })
})

test('a removed article is the same as an article that was never there', async () => {
  const questions = [
    'afvalpas kwijt',
    'container gaat niet open met mijn pas',
    'hoe vraag ik een paspoort aan',
  ]
  for (const question of questions) await ask(question)
  const gone = served('afvalpas')
  const diff = await diffAnswers({ removed: [gone] })
  const rest = createSearch({
    knowledge: {
      articles: () => app.knowledge.articles().filter((article) => article !== gone),
      onChange: () => {},
    },
    vocabularies: app.vocabulary.vocabularies,
  })
  const without = createAnswerDiff({ search: rest, database: app.database, regression: async () => [] })
  const anew = await without({ removed: [] })
  const after = (rows: DiffPart['rows']) => Object.fromEntries(rows.map((row) => [row.question, row.after]))
  const parts = [diff.newlyAnswered, diff.changed, diff.lost, diff.unchanged]
  expect(after(parts.flatMap(({ rows }) => rows))).toEqual(after(anew.unchanged.rows))
})

test('a question linked to an article gets that article', async () => {
  await ask('dat plastic dingetje van de bak doet raar')
  const { id } = served('afvalpas')
  const diff = await diffAnswers({
    linked: [{ id, language: 'nl', questions: ['dat plastic dingetje van de bak doet raar'] }],
  })
  const rows = [...diff.newlyAnswered.rows, ...diff.changed.rows]
  expect(rows).toMatchObject([{ after: { kind: 'answer', article: { id } } }])
})

test('linking a question to an article that is not there is refused', async () => {
  const linked = [{ id: '99999999-9999-4999-8999-999999999999', language: 'nl' as const, questions: ['x'] }]
  await expect(diffAnswers({ linked })).rejects.toThrow('Er is geen gepubliceerd artikel nl/99999999')
})

test('an edited text of the same answer is no other answer, but is told', async () => {
  await ask('hoe vraag ik een paspoort aan')
  const passport = served('paspoort-aanvragen')
  const introduction = newArticle({}, 'Een heel nieuwe tekst over het paspoort.').introduction
  const diff = await diffAnswers({ saved: [{ ...passport, introduction }] })
  expect(diff.unchanged.rows).toMatchObject([
    { question: 'hoe vraag ik een paspoort aan', hasOtherText: true },
  ])
})

test('texts that the retention period emptied and greetings are skipped', async () => {
  await ask('hoe vraag ik een paspoort aan')
  await app.log.forgetTexts(testNow.getTime() + 40 * 86_400_000, 28)
  await ask('goedemorgen')
  await ask('afvalpas kwijt')
  const diff = await diffAnswers({})
  expect(diff.asked).toEqual({ questions: 1, times: 1 })
  expect(textsOf(diff.unchanged)).toEqual(['afvalpas kwijt'])
})

test('only the last questions of the log are asked again', async () => {
  await ask('hoe vraag ik een paspoort aan')
  await app.database.update(questionLog).set({ askedAt: 1 })
  await ask('afvalpas kwijt')
  expect((await diffAnswers({}, 1)).asked).toEqual({ questions: 1, times: 1 })
  expect((await diffAnswers({}, 2)).asked).toEqual({ questions: 2, times: 2 })
})

test('an English question is asked in English, apart from the same words in Dutch', async () => {
  await ask('ballonfiesta keuring', 'nl')
  await ask('ballonfiesta keuring', 'en')
  await ask('where can i get my hot air balloon inspected')
  const english = newArticle({ vraag: 'How do I get my hot air balloon inspected?' }, undefined, 'en')
  const diff = await diffAnswers({ saved: [english, newArticle(balloon)] })
  expect(diff.asked.questions).toBe(3)
  expect(diff.newlyAnswered.rows).toMatchObject([
    { question: 'ballonfiesta keuring', language: 'nl', after: { kind: 'answer', article: { language: 'nl' } } },
    {
      question: 'where can i get my hot air balloon inspected',
      language: 'en',
      after: { kind: 'answer', article: { language: 'en' } },
    },
  ])
  expect(diff.unchanged.rows).toMatchObject([{ question: 'ballonfiesta keuring', language: 'en' }])
})

test('lost and changed questions of the regression set need a confirmation, and better ones none', async () => {
  const waste = served('afvalpas')
  regression = [
    { id: waste.id, also: [], q: 'afvalpas kwijt' },
    {
      id: '11111111-1111-4111-8111-111111111111',
      also: [],
      q: 'waar kan ik met mijn luchtballon terecht voor de keuring',
    },
    { id: served('paspoort-aanvragen').id, also: [], q: 'hoe vraag ik een paspoort aan' },
  ]
  const { regression: outcome } = await diffAnswers({ removed: [waste], saved: [newArticle(balloon)] })
  expect(outcome.questions).toBe(3)
  expect(outcome.before).toMatchObject({ answered: 2, missed: 1 })
  expect(outcome.after.answered).toBe(2)
  expect(outcome.improved).toMatchObject([{ standingBefore: 'missed', standingAfter: 'answered' }])
  expect(outcome.confirmations).toMatchObject([
    { question: 'afvalpas kwijt', expected: waste.id, standingBefore: 'answered' },
  ])
})

test('what is to be confirmed has a fingerprint of its own', async () => {
  const waste = served('afvalpas')
  regression = [{ id: waste.id, also: [], q: 'afvalpas kwijt' }]
  const lost = await diffAnswers({ removed: [waste] })
  const same = await diffAnswers({ removed: [waste], saved: [newArticle(balloon)] })
  const nothing = await diffAnswers({})
  expect(same.regression.fingerprint).toBe(lost.regression.fingerprint)
  expect(nothing.regression.confirmations).toEqual([])
  expect(nothing.regression.fingerprint).not.toBe(lost.regression.fingerprint)
})

test('articles that change while the diff is made are taken into account', async () => {
  const questions = Array.from({ length: 150 }, (_none, number) => `afvalpas kwijt nummer ${number}x`)
  for (const question of questions) await ask(question)
  const waste = served('afvalpas')
  const index = app.search.index('nl')
  const underway = diffAnswers({ saved: [newArticle(balloon)] })
  await new Promise((resolve) => setTimeout(resolve, 40))
  index.remove(waste)
  const diff = await underway
  index.add(waste)
  const befores = [diff.newlyAnswered, diff.changed, diff.lost, diff.unchanged].flatMap(({ rows }) => rows)
  expect(befores.filter(({ before }) => JSON.stringify(before).includes(waste.id))).toEqual([])
})

test('a regression set that is not there yet is empty, and a broken one is told', async () => {
  const file = join(app.folder, 'regressie.json')
  expect(await readRegressionSet(file)).toEqual([])
  await writeFile(file, '[{"id": "a", "q": "b", "kind": "logged"}]')
  expect(await readRegressionSet(file)).toEqual([{ id: 'a', also: [], q: 'b' }])
  await writeFile(file, '{')
  await expect(readRegressionSet(file)).rejects.toThrow('heeft niet de vorm van een lijst met vragen')
})
