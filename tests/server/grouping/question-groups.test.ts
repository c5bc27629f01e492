import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { groupedQuestion, questionGroup } from '../../../server/database/grouping-schema.ts'
import type { LoggedQuestion } from '../../../server/database/schema.ts'
import { testNow } from '../../support/create-test-app.ts'
import { type GroupsApp, day, openGroups } from './open-groups.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const editor = { id: 'e1', name: 'Ria Redacteur' }

let app: GroupsApp

beforeAll(async () => {
  app = await openGroups()
})

afterAll(() => app.close())

afterEach(() => app.empty())

test('questions that ask the same are a group, with its numbers', async () => {
  await app.logQuestions(
    ['wanneer komt er glasvezel in onze straat', { askedAt: testNow.getTime() - 9 * day }],
    ['glasvezel aanleg planning', { channel: 'whatsapp' }],
    ['wanneer komt er glasvezel in onze straat'],
    ['mijn poes is weggelopen'],
  )
  const [group, ...others] = await app.groups.list()
  expect(others.map(({ label, count }) => [label, count])).toEqual([['mijn poes is weggelopen', 1]])
  expect(group).toMatchObject({
    label: 'wanneer komt er glasvezel in onze straat',
    state: 'open',
    count: 3,
    kinds: { 'not-understood': 3, 'choice-not-taken': 0, 'not-helped': 0 },
    trend: { current: 2, previous: 1 },
    channels: [
      { channel: 'website', count: 2 },
      { channel: 'whatsapp', count: 1 },
    ],
    firstAskedAt: testNow.getTime() - 9 * day,
    lastAskedAt: testNow.getTime() - 3_600_000,
    examples: ['wanneer komt er glasvezel in onze straat', 'glasvezel aanleg planning'],
    assignedTo: null,
    articleId: null,
  })
})

test('a group that a small change of words would miss knows the articles that are nearest', async () => {
  await app.logQuestions(['hoe hoog is de hondenbelasting in zwolle'])
  const [group] = await app.groups.list()
  expect(group?.nearestArticles[0]?.vraag).toMatch(/hondenbelasting/i)
})

test('not understood, choice not taken and not helped are told apart; the rest is in no group', async () => {
  const [offered] = app.knowledge.articles()
  const choices = {
    outcome: 'choices',
    shown: [{ id: offered?.id ?? '', revision: 'r' }],
  } satisfies Partial<LoggedQuestion>
  const asked = testNow.getTime() - day
  const answer = {
    outcome: 'answer',
    shown: choices.shown,
    askedAt: asked + 60_000,
  } satisfies Partial<LoggedQuestion>
  await app.logQuestions(
    ['geen antwoord'],
    ['beantwoord', { outcome: 'answer' }],
    ['hallo', { outcome: 'message', message: 'begroeting' }],
    ['niet geholpen', { outcome: 'answer', helpful: false }],
    ['wel geholpen', { outcome: 'answer', helpful: true }],
    ['stil na keuzes in de chat', { ...choices, channel: 'widget', askedAt: asked }],
    ['keuze genomen', { ...choices, channel: 'widget', askedAt: asked, conversation: 'a' }],
    ['de gekozen vraag', { ...answer, conversation: 'a' }],
    ['andere vraag na keuzes', { ...choices, askedAt: asked, conversation: 'b' }],
    ['iets heel anders', { outcome: 'answer', shown: [], askedAt: asked + 60_000, conversation: 'b' }],
    ['stil na keuzes op een pagina', { ...choices, askedAt: asked }],
    ['keuzes van net', { ...choices, channel: 'widget', askedAt: testNow.getTime() - 60_000 }],
    ['te laat genomen', { ...choices, channel: 'widget', askedAt: asked, conversation: 'c' }],
    ['later gekozen', { ...answer, askedAt: asked + day / 2, conversation: 'c' }],
  )
  const kinds = new Map<string, string>()
  for (const { id } of await app.groups.list())
    for (const { text, kind } of (await app.groups.find(id))?.questions ?? []) kinds.set(text, kind)
  expect(Object.fromEntries(kinds)).toEqual({
    'geen antwoord': 'not-understood',
    'niet geholpen': 'not-helped',
    'stil na keuzes in de chat': 'choice-not-taken',
    'andere vraag na keuzes': 'choice-not-taken',
    'te laat genomen': 'choice-not-taken',
  })
})

test('an asker who was helped after all leaves the group', async () => {
  const [question] = await app.logQuestions(['wat kost een paspoort', { outcome: 'answer', helpful: false }])
  expect(await app.groups.list()).toHaveLength(1)
  await app.log.rate(question?.id ?? '', true, undefined, testNow.getTime())
  expect(await app.groups.list()).toEqual([])
  expect(await app.database.select().from(questionGroup)).toEqual([])
})

test('a question that is asked of the application itself arrives in a group', async () => {
  await app.ask({ text: 'wanneer komt er glasvezel in onze straat', channel: 'website' })
  await app.ask({ text: 'krijgen wij glasvezel in onze straat', channel: 'website' })
  expect((await app.groups.list()).map(({ count }) => count)).toEqual([2])
})

test('groups keep their id while questions come, also after a restart', async () => {
  await app.logQuestions(['zebrapad bij de school'], ['mijn poes is weggelopen'])
  const before = await app.groupOf('zebrapad bij de school')
  await app.logQuestions(['zebrapad aanleggen bij school'], ['kan er een zebrapad komen'])
  const [after] = await app.restarted().list()
  expect(after).toMatchObject({ id: before.id, count: 3 })
  expect((await app.groups.list()).map(({ id }) => id)).toEqual(
    (await app.restarted().list()).map(({ id }) => id),
  )
})

test('a group keeps its count and label when the texts are forgotten, and the same question finds it again', async () => {
  await app.logQuestions(
    ['zebrapad bij de school', { askedAt: testNow.getTime() - 40 * day }],
    ['kan er een zebrapad komen bij school', { askedAt: testNow.getTime() - 39 * day }],
  )
  const before = await app.groupOf('zebrapad bij de school')
  await app.log.forgetTexts(testNow.getTime(), 28)
  const [forgotten] = await app.groups.list()
  expect(forgotten).toMatchObject({ id: before.id, label: before.label, count: 2, examples: [] })
  await app.logQuestions(['zebrapad school'])
  expect((await app.restarted().list()).map(({ id, count }) => [id, count])).toEqual([[before.id, 3]])
})

test('a question in another language is in another group', async () => {
  await app.logQuestions(['visum vietnam'], ['visum vietnam', { language: 'en' }])
  const [one, other] = await app.groups.list()
  expect([one?.count, other?.count]).toEqual([1, 1])
  await expect(app.groups.merge([one?.id ?? '', other?.id ?? ''], editor)).rejects.toThrow('talen')
})

test('the list can be narrowed', async () => {
  await app.logQuestions(
    ['zebrapad bij de school', { channel: 'whatsapp' }],
    ['zebrapad school'],
    ['mijn poes is weggelopen', { askedAt: testNow.getTime() - 9 * day }],
  )
  expect(await countsOf({ minimum: 2 })).toEqual([2])
  expect(await countsOf({ since: testNow.getTime() - day })).toEqual([2])
  expect(await countsOf({ channel: 'whatsapp' })).toEqual([2])
  expect(await countsOf({ text: 'POES' })).toEqual([1])
  expect(await countsOf({ state: 'solved' })).toEqual([])
  expect(await countsOf({ kind: 'not-helped' })).toEqual([])
})

test('two processes that group at the same time lose and double nothing', async () => {
  await app.logQuestions(['zebrapad bij de school'], ['zebrapad school'], ['mijn poes is weggelopen'])
  await Promise.all([app.restarted().refresh(), app.restarted().refresh(), app.groups.refresh()])
  const rows = await app.database.select().from(groupedQuestion)
  expect(rows).toHaveLength(3)
  expect((await app.groups.list()).map(({ count }) => count)).toEqual([2, 1])
  const [first] = rows
  expect(
    await app.database
      .select()
      .from(questionGroup)
      .where(eq(questionGroup.id, first?.groupId ?? '')),
  ).toHaveLength(1)
})

const countsOf = async (...filter: Parameters<typeof app.groups.list>) =>
  (await app.groups.list(...filter)).map(({ count }) => count)
