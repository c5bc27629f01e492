import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readExpectedQuestions } from '../../../cli/evaluate/question-sets.ts'
import type { DiffPart } from '../../../server/answer-diff/compare-answers.ts'
import { createAnswerDiff } from '../../../server/answer-diff/create-answer-diff.ts'
import { rankOnlyBest } from '../../../server/answer-diff/rank-only-best.ts'
import { questionLog } from '../../../server/database/schema.ts'
import { decide } from '../../../server/decision/decide.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { createSearch } from '../../../server/search/create-search.ts'
import { testNow } from '../../support/create-test-app.ts'
import { balloon, newArticle, openDiff } from './open-diff.ts'

let diff: Awaited<ReturnType<typeof openDiff>>

beforeAll(async () => {
  diff = await openDiff()
})
afterAll(() => diff.close())
beforeEach(async () => {
  await diff.app.database.delete(questionLog)
})

const textsOf = (part: DiffPart) => part.rows.map(({ question }) => question)
const answersAfter = (rows: DiffPart['rows']) =>
  Object.fromEntries(rows.map((row) => [row.question, row.after]))

test('a new article shows which asked questions it would answer, with how often they were asked', async () => {
  await diff.ask('luchtballon laten keuren')
  await diff.ask('luchtballon laten keuren')
  await diff.ask('hoe vraag ik een paspoort aan')
  const outcome = await diff.diffAnswers({ saved: [newArticle(balloon)] })
  expect(outcome.asked).toEqual({ questions: 2, times: 3 })
  expect(outcome.newlyAnswered).toMatchObject({ questions: 1, times: 2 })
  expect(outcome.newlyAnswered.rows[0]).toMatchObject({
    question: 'luchtballon laten keuren',
    language: 'nl',
    count: 2,
    before: { kind: 'none' },
    after: { kind: 'answer', article: { vraag: balloon.vraag, path: 'nl/nieuw.md' } },
  })
  expect(textsOf(outcome.unchanged)).toEqual(['hoe vraag ik een paspoort aan'])
  expect([outcome.changed.questions, outcome.lost.questions]).toEqual([0, 0])
})

test('a draft changes nothing, and an article that becomes a draft loses its questions', async () => {
  await diff.ask('hoe vraag ik een paspoort aan')
  await diff.ask('afvalpas kwijt')
  const draft = newArticle({ ...balloon, publicatie: 'concept' })
  expect((await diff.diffAnswers({ saved: [draft] })).unchanged.questions).toBe(2)
  const withdrawn: Article = { ...diff.served('afvalpas'), publicatie: 'concept' }
  const outcome = await diff.diffAnswers({ saved: [withdrawn] })
  const [row] = [...outcome.lost.rows, ...outcome.changed.rows]
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
  for (const question of questions) await diff.ask(question)
  const gone = diff.served('afvalpas')
  const outcome = await diff.diffAnswers({ removed: [gone] })
  const rest = createSearch({
    knowledge: {
      articles: () => diff.app.knowledge.articles().filter((article) => article !== gone),
      onChange: () => {},
    },
    vocabularies: diff.app.vocabulary.vocabularies,
  })
  const without = createAnswerDiff({ search: rest, database: diff.app.database, regression: async () => [] })
  const anew = await without.diff({ removed: [] })
  const parts = [outcome.newlyAnswered, outcome.changed, outcome.lost, outcome.unchanged]
  expect(answersAfter(parts.flatMap(({ rows }) => rows))).toEqual(answersAfter(anew.unchanged.rows))
})

test('a question linked to an article gets that article', async () => {
  await diff.ask('dat plastic dingetje van de bak doet raar')
  const { id } = diff.served('afvalpas')
  const outcome = await diff.diffAnswers({
    linked: [{ id, language: 'nl', questions: ['dat plastic dingetje van de bak doet raar'] }],
  })
  const rows = [...outcome.newlyAnswered.rows, ...outcome.changed.rows]
  expect(rows).toMatchObject([{ after: { kind: 'answer', article: { id } } }])
})

test('linking a question to an article that is not there is refused', async () => {
  const linked = [{ id: '99999999-9999-4999-8999-999999999999', language: 'nl' as const, questions: ['x'] }]
  await expect(diff.diffAnswers({ linked })).rejects.toThrow('Er is geen gepubliceerd artikel nl/99999999')
})

test('an edited text of the same answer is no other answer, but is told', async () => {
  await diff.ask('hoe vraag ik een paspoort aan')
  const passport = diff.served('paspoort-aanvragen')
  const introduction = newArticle({}, 'nl', 'Een heel nieuwe tekst over het paspoort.').introduction
  const outcome = await diff.diffAnswers({ saved: [{ ...passport, introduction }] })
  expect(outcome.unchanged.rows).toMatchObject([
    { question: 'hoe vraag ik een paspoort aan', hasOtherText: true },
  ])
})

test('texts that the retention period emptied and greetings are skipped', async () => {
  await diff.ask('hoe vraag ik een paspoort aan')
  await diff.app.log.forgetTexts(testNow.getTime() + 40 * 86_400_000, 28)
  await diff.ask('goedemorgen')
  await diff.ask('afvalpas kwijt')
  const outcome = await diff.diffAnswers({})
  expect(outcome.asked).toEqual({ questions: 1, times: 1 })
  expect(textsOf(outcome.unchanged)).toEqual(['afvalpas kwijt'])
})

test('only the last questions of the log are asked again', async () => {
  await diff.ask('hoe vraag ik een paspoort aan')
  await diff.app.database.update(questionLog).set({ askedAt: 1 })
  await diff.ask('afvalpas kwijt')
  expect((await diff.diffAnswers({}, { mostQuestions: 1 })).asked).toEqual({ questions: 1, times: 1 })
  expect((await diff.diffAnswers({}, { mostQuestions: 2 })).asked).toEqual({ questions: 2, times: 2 })
})

test('an English question is asked in English, and Dutch words on an English page find the Dutch article', async () => {
  await diff.ask('ballonfiesta keuring', 'nl')
  await diff.ask('ballonfiesta keuring', 'en')
  await diff.ask('where can i get my hot air balloon inspected')
  const english = newArticle({ vraag: 'How do I get my hot air balloon inspected?' }, 'en')
  const outcome = await diff.diffAnswers({ saved: [english, newArticle(balloon)] })
  expect(outcome.asked.questions).toBe(3)
  const newly = outcome.newlyAnswered.rows.map(({ question, language, after }) => [
    question,
    language,
    after.kind === 'answer' && after.article.language,
  ])
  expect(newly.toSorted()).toEqual([
    ['ballonfiesta keuring', 'en', 'nl'],
    ['ballonfiesta keuring', 'nl', 'nl'],
    ['where can i get my hot air balloon inspected', 'en', 'en'],
  ])
  expect(outcome.unchanged.rows).toEqual([])
})

test('articles that change while the diff is made are taken into account', async () => {
  const questions = Array.from({ length: 150 }, (_none, number) => `afvalpas kwijt nummer ${number}x`)
  for (const question of questions) await diff.ask(question)
  const waste = diff.served('afvalpas')
  const index = diff.app.search.index('nl')
  const underway = diff.diffAnswers({ saved: [newArticle(balloon)] })
  await new Promise((resolve) => setTimeout(resolve, 40))
  index.remove(waste)
  const outcome = await underway
  index.add(waste)
  const befores = [outcome.newlyAnswered, outcome.changed, outcome.lost, outcome.unchanged].flatMap(
    ({ rows }) => rows,
  )
  expect(befores.filter(({ before }) => JSON.stringify(before).includes(waste.id))).toEqual([])
})

test('a diff that was prepared or made before is the same as one made anew, also after the articles changed', async () => {
  for (const text of ['afvalpas kwijt', 'luchtballon laten keuren']) await diff.ask(text)
  const { search, database } = diff.app
  const kept = createAnswerDiff({ search, database, regression: async () => [] })
  const change = { saved: [newArticle(balloon)] }
  const expectSame = async () => {
    const [again, anew] = [await kept.diff(change), await diff.diffAnswers(change)]
    expect(again).toEqual(anew)
    return again
  }
  await kept.prepare()
  await expectSame()
  await diff.ask('waar koop ik een luchtballon')
  expect((await expectSame()).asked.questions).toBe(3)
  const waste = diff.served('afvalpas')
  search.index('nl').remove(waste)
  const without = await expectSame()
  search.index('nl').add(waste)
  const rows = [without.newlyAnswered, without.changed, without.lost, without.unchanged].flatMap(
    (part) => part.rows,
  )
  expect(JSON.stringify(rows)).not.toContain(waste.id)
  expect(await kept.diff({ saved: [newArticle({ ...balloon, vraag: 'Hoe vlieg ik?' })] })).not.toEqual(
    await kept.diff(change),
  )
})

test('ranking no further than the best decides the same', async () => {
  const questions = await readExpectedQuestions(
    new URL('../../questions/questions.json', import.meta.url).pathname,
  )
  const { search } = diff.app
  const quick = rankOnlyBest(search.index('nl'))
  const quickSearch = { index: () => quick, size: quick.size }
  for (const { q } of questions.filter((_row, place) => place % 9 === 0)) {
    const decideWith = (used: typeof search) => {
      const { matches: _matches, ...decided } = decide(
        { text: q, channel: 'test', language: 'nl' },
        { id: '', articles: [] },
        used,
      )
      return decided
    }
    if (decideWith(search).language === 'nl') expect(decideWith(quickSearch)).toEqual(decideWith(search))
  }
})
