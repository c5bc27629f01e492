import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { auditLog } from '../../../server/database/editor-schema.ts'
import { groupedQuestion, questionGroup } from '../../../server/database/grouping-schema.ts'
import { questionLog } from '../../../server/database/schema.ts'
import { createQuestionGroups } from '../../../server/grouping/create-question-groups.ts'
import { groupingSettings } from '../../../server/grouping/grouping-settings.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { loggedQuestion, logQuestions } from './ask-questions.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const day = 86_400_000
const editor = { id: 'e1', name: 'Ria Redacteur' }

let app: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  app = await createTestApp()
})

afterAll(() => app.close())

afterEach(async () => {
  for (const table of [groupedQuestion, questionGroup, questionLog, auditLog])
    await app.database.delete(table)
})

const log = (...rows: Parameters<typeof loggedQuestion>[]) =>
  logQuestions(
    app.database,
    rows.map((row) => loggedQuestion(...row)),
  )

/** Per group its questions, in order of size. */
async function wordings(): Promise<string[][]> {
  const groups = await app.groups.list()
  return Promise.all(
    groups.map(
      async ({ id }) => (await app.groups.find(id))?.questions.map(({ text }) => text).toSorted() ?? [],
    ),
  )
}

async function groupOf(text: string) {
  const groups = await app.groups.list()
  for (const group of groups) {
    const found = await app.groups.find(group.id)
    if (found?.questions.some((question) => question.text === text)) return found
  }
  throw new Error(`"${text}" zit in geen groep`)
}

/** The same database, as another process or a restarted server sees it. */
const restarted = (settings = {}) =>
  createQuestionGroups({
    ...app,
    now: () => testNow,
    settings: { ...groupingSettings(app.settings), ...settings },
    audit: async () => {},
  })

test('questions that ask the same are a group, with its numbers', async () => {
  await log(
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
  await log(['hoe hoog is de hondenbelasting in zwolle'])
  const [group] = await app.groups.list()
  expect(group?.nearestArticles[0]?.vraag).toMatch(/hondenbelasting/i)
})

test('not understood, choice not taken and not helped are told apart; the rest is in no group', async () => {
  const [offered] = app.knowledge.articles()
  const choices = { outcome: 'choices', shown: [{ id: offered?.id ?? '', revision: 'r' }] } as const
  const asked = testNow.getTime() - day
  const answer = { outcome: 'answer', shown: choices.shown, askedAt: asked + 60_000 } as const
  await log(
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
  const [question] = await log(['wat kost een paspoort', { outcome: 'answer', helpful: false }])
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
  await log(['zebrapad bij de school'], ['mijn poes is weggelopen'])
  const before = await groupOf('zebrapad bij de school')
  await log(['zebrapad aanleggen bij school'], ['kan er een zebrapad komen'])
  const [after] = await restarted().list()
  expect(after).toMatchObject({ id: before.id, count: 3 })
  expect((await app.groups.list()).map(({ id }) => id)).toEqual(
    (await restarted().list()).map(({ id }) => id),
  )
})

test('a group keeps its count and label when the texts are forgotten, and the same question finds it again', async () => {
  await log(
    ['zebrapad bij de school', { askedAt: testNow.getTime() - 40 * day }],
    ['kan er een zebrapad komen bij school', { askedAt: testNow.getTime() - 39 * day }],
  )
  const before = await groupOf('zebrapad bij de school')
  await app.log.forgetTexts(testNow.getTime(), 28)
  const [forgotten] = await app.groups.list()
  expect(forgotten).toMatchObject({ id: before.id, label: before.label, count: 2, examples: [] })
  await log(['zebrapad school'])
  expect((await restarted().list()).map(({ id, count }) => [id, count])).toEqual([[before.id, 3]])
})

test('a dismissed group stays dismissed until it has grown by the set amount', async () => {
  await log(['zebrapad bij de school'])
  const { id } = await groupOf('zebrapad bij de school')
  await app.groups.dismiss(id, editor)
  await log(['zebrapad aanleggen bij school'])
  expect(await app.groups.find(id)).toMatchObject({ state: 'dismissed', count: 2, countSinceState: 1 })
  await log(...Array.from({ length: 9 }, () => ['zebrapad school'] as [string]))
  expect(await app.groups.find(id)).toMatchObject({ state: 'open', count: 11 })
  const audit = await app.database.select().from(auditLog)
  expect(audit.map(({ userName, action, objectName }) => [userName, action, objectName])).toEqual([
    ['Ria Redacteur', 'weggelegd', 'zebrapad bij de school'],
    ['Vraagbaak', 'heropend', 'zebrapad school'],
  ])
})

test('a group goes to a department with a day, and back', async () => {
  await log(['zebrapad bij de school'])
  const { id } = await groupOf('zebrapad bij de school')
  await app.groups.assign(id, { to: 'Verkeer', dueOn: '2026-11-30' }, editor)
  expect(await app.groups.find(id)).toMatchObject({
    assignedTo: 'Verkeer',
    dueOn: '2026-11-30',
    changedBy: 'Ria Redacteur',
    changedAt: testNow.getTime(),
  })
  await expect(app.groups.assign(id, { to: 'Verkeer', dueOn: '2026-02-30' }, editor)).rejects.toThrow(
    '"2026-02-30" is geen dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-30.',
  )
  await app.groups.assign(id, { to: ' ' }, editor)
  expect(await app.groups.find(id)).toMatchObject({ assignedTo: null, dueOn: null })
})

test('a group that is linked to an article is solved, and can be opened again', async () => {
  await log(['zebrapad bij de school'])
  const { id } = await groupOf('zebrapad bij de school')
  const [article] = app.knowledge.articles()
  await app.groups.link(id, article?.id ?? '', editor)
  expect(await app.groups.find(id)).toMatchObject({ state: 'solved', articleId: article?.id })
  await expect(app.groups.link(id, 'weg', editor)).rejects.toThrow('Dit artikel bestaat niet (meer).')
  await app.groups.reopen(id, editor)
  expect(await app.groups.find(id)).toMatchObject({ state: 'open', articleId: null })
})

test('what an editor merged stays together, and new questions of either kind join it', async () => {
  await log(['zebrapad bij de school'], ['er wordt te hard gereden in onze wijk'])
  const one = await groupOf('zebrapad bij de school')
  const other = await groupOf('er wordt te hard gereden in onze wijk')
  expect(one.id).not.toBe(other.id)
  await app.groups.merge([one.id, other.id], editor)
  await log(['zebrapad school'], ['hard gereden in de wijk'], ['mijn poes is weggelopen'])
  expect((await restarted().list()).map(({ id, count }) => [id === one.id, count])).toEqual([
    [true, 4],
    [false, 1],
  ])
  await expect(app.groups.find(other.id)).resolves.toBeUndefined()
})

test('what an editor split off stays apart, with all the times that it was asked', async () => {
  await log(['zebrapad bij de school'], ['zebrapad school'], ['zebrapad bij school'], ['Zebrapad school?'])
  const group = await groupOf('zebrapad school')
  expect(group.count).toBe(4)
  const chosen = group.questions.find(({ text }) => text === 'zebrapad school')
  const newId = await app.groups.split(group.id, [chosen?.id ?? ''], editor)
  await log(['ZEBRAPAD SCHOOL'], ['zebrapad bij de school'])
  expect(await restarted().find(newId)).toMatchObject({ count: 3, label: 'zebrapad school' })
  expect(await app.groups.find(group.id)).toMatchObject({ count: 3, label: 'zebrapad bij de school' })
  await expect(app.groups.split(newId, [chosen?.id ?? ''], editor)).rejects.toThrow(
    'alle vragen van de groep',
  )
})

test('a question that an editor moved stays where it was put', async () => {
  await log(['zebrapad bij de school'], ['zebrapad school'], ['mijn poes is weggelopen'])
  const from = await groupOf('zebrapad school')
  const to = await groupOf('mijn poes is weggelopen')
  const moved = from.questions.find(({ text }) => text === 'zebrapad school')
  await app.groups.move(moved?.id ?? '', to.id, editor)
  await log(['zebrapad school'], ['poes weggelopen'])
  expect(await wordings()).toEqual([
    ['mijn poes is weggelopen', 'poes weggelopen', 'zebrapad school', 'zebrapad school'],
    ['zebrapad bij de school'],
  ])
})

test('a question in another language is in another group', async () => {
  await log(['visum vietnam'], ['visum vietnam', { language: 'en' }])
  const [one, other] = await app.groups.list()
  expect([one?.count, other?.count]).toEqual([1, 1])
  await expect(app.groups.merge([one?.id ?? '', other?.id ?? ''], editor)).rejects.toThrow('talen')
})

test('the list can be narrowed', async () => {
  await log(
    ['zebrapad bij de school', { channel: 'whatsapp' }],
    ['zebrapad school'],
    ['mijn poes is weggelopen', { askedAt: testNow.getTime() - 9 * day }],
  )
  const labels = async (...filter: Parameters<typeof app.groups.list>) =>
    (await app.groups.list(...filter)).map(({ count }) => count)
  expect(await labels({ minimum: 2 })).toEqual([2])
  expect(await labels({ since: testNow.getTime() - day })).toEqual([2])
  expect(await labels({ channel: 'whatsapp' })).toEqual([2])
  expect(await labels({ text: 'POES' })).toEqual([1])
  expect(await labels({ state: 'solved' })).toEqual([])
  expect(await labels({ kind: 'not-helped' })).toEqual([])
})

test('a group that is gone is told in a sentence', async () => {
  await expect(app.groups.dismiss('weg', editor)).rejects.toThrow(
    'Deze groep bestaat niet meer: de vragen zitten nu in een andere. Kijk in de lijst.',
  )
})

test('two processes that group at the same time lose and double nothing', async () => {
  await log(['zebrapad bij de school'], ['zebrapad school'], ['mijn poes is weggelopen'])
  await Promise.all([restarted().refresh(), restarted().refresh(), app.groups.refresh()])
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
