import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { auditLog } from '../../../server/database/editor-schema.ts'
import { testNow } from '../../support/create-test-app.ts'
import { type GroupsApp, openGroups } from './open-groups.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const editor = { id: 'e1', name: 'Ria Redacteur' }

let app: GroupsApp

beforeAll(async () => {
  app = await openGroups()
})

afterAll(() => app.close())

afterEach(() => app.empty())

test('a dismissed group stays dismissed until it has grown by the set amount', async () => {
  await app.logQuestions(['zebrapad bij de school'])
  const { id } = await app.groupOf('zebrapad bij de school')
  await app.groups.dismiss(id, editor)
  await app.logQuestions(['zebrapad aanleggen bij school'])
  expect(await app.groups.find(id)).toMatchObject({ state: 'dismissed', count: 2, countSinceState: 1 })
  await app.logQuestions(...Array.from({ length: 9 }, () => ['zebrapad school'] as [string]))
  expect(await app.groups.find(id)).toMatchObject({ state: 'open', count: 11 })
  const audit = await app.database.select().from(auditLog)
  expect(audit.map(({ userName, action, objectName }) => [userName, action, objectName])).toEqual([
    ['Ria Redacteur', 'weggelegd', 'zebrapad bij de school'],
    ['Vraagbaak', 'heropend', 'zebrapad school'],
  ])
})

test('a group goes to a department with a day, and back', async () => {
  await app.logQuestions(['zebrapad bij de school'])
  const { id } = await app.groupOf('zebrapad bij de school')
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
  await app.logQuestions(['zebrapad bij de school'])
  const { id } = await app.groupOf('zebrapad bij de school')
  const [article] = app.knowledge.articles()
  await app.groups.link(id, article?.id ?? '', editor)
  expect(await app.groups.find(id)).toMatchObject({ state: 'solved', articleId: article?.id })
  await expect(app.groups.link(id, 'weg', editor)).rejects.toThrow('Dit artikel bestaat niet (meer).')
  await app.groups.reopen(id, editor)
  expect(await app.groups.find(id)).toMatchObject({ state: 'open', articleId: null })
})

test('what an editor merged stays together, and new questions of either kind join it', async () => {
  await app.logQuestions(['zebrapad bij de school'], ['er wordt te hard gereden in onze wijk'])
  const one = await app.groupOf('zebrapad bij de school')
  const other = await app.groupOf('er wordt te hard gereden in onze wijk')
  expect(one.id).not.toBe(other.id)
  await app.groups.merge([one.id, other.id], editor)
  await app.logQuestions(['zebrapad school'], ['hard gereden in de wijk'], ['mijn poes is weggelopen'])
  expect((await app.restarted().list()).map(({ id, count }) => [id === one.id, count])).toEqual([
    [true, 4],
    [false, 1],
  ])
  await expect(app.groups.find(other.id)).resolves.toBeUndefined()
})

test('what an editor split off stays apart, with all the times that it was asked', async () => {
  await app.logQuestions(
    ['zebrapad bij de school'],
    ['zebrapad school'],
    ['zebrapad bij school'],
    ['Zebrapad school?'],
  )
  const group = await app.groupOf('zebrapad school')
  expect(group.count).toBe(4)
  const chosen = group.questions.find(({ text }) => text === 'zebrapad school')
  const newId = await app.groups.split(group.id, [chosen?.id ?? ''], editor)
  await app.logQuestions(['ZEBRAPAD SCHOOL'], ['zebrapad bij de school'])
  expect(await app.restarted().find(newId)).toMatchObject({ count: 3, label: 'zebrapad school' })
  expect(await app.groups.find(group.id)).toMatchObject({ count: 3, label: 'zebrapad bij de school' })
  await expect(app.groups.split(newId, [chosen?.id ?? ''], editor)).rejects.toThrow(
    'alle vragen van de groep',
  )
})

test('a question that an editor moved stays where it was put', async () => {
  await app.logQuestions(['zebrapad bij de school'], ['zebrapad school'], ['mijn poes is weggelopen'])
  const from = await app.groupOf('zebrapad school')
  const to = await app.groupOf('mijn poes is weggelopen')
  const moved = from.questions.find(({ text }) => text === 'zebrapad school')
  await app.groups.move(moved?.id ?? '', to.id, editor)
  await app.logQuestions(['zebrapad school'], ['poes weggelopen'])
  expect(await app.wordings()).toEqual([
    ['mijn poes is weggelopen', 'poes weggelopen', 'zebrapad school', 'zebrapad school'],
    ['zebrapad bij de school'],
  ])
})

test('a group that is gone is told in a sentence', async () => {
  await expect(app.groups.dismiss('weg', editor)).rejects.toThrow(
    'Deze groep bestaat niet meer: de vragen zitten nu in een andere. Kijk in de lijst.',
  )
})
