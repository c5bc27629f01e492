import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRegressionSet } from '../../../server/answer-diff/regression-set.ts'
import { balloon, newArticle, openDiff } from './open-diff.ts'

let diff: Awaited<ReturnType<typeof openDiff>>

beforeAll(async () => {
  diff = await openDiff()
})
afterAll(() => diff.close())

test('lost and changed questions of the regression set need a confirmation, and better ones none', async () => {
  const waste = diff.served('afvalpas')
  const regression = [
    { id: waste.id, also: [], q: 'afvalpas kwijt' },
    {
      id: '11111111-1111-4111-8111-111111111111',
      also: [],
      q: 'waar kan ik met mijn luchtballon terecht voor de keuring',
    },
    { id: diff.served('paspoort-aanvragen').id, also: [], q: 'hoe vraag ik een paspoort aan' },
  ]
  const { regression: outcome } = await diff.diffAnswers(
    { removed: [waste], saved: [newArticle(balloon)] },
    { regression },
  )
  expect(outcome.questions).toBe(3)
  expect(outcome.before).toMatchObject({ answered: 2, missed: 1 })
  expect(outcome.after.answered).toBe(2)
  expect(outcome.improved).toMatchObject([{ standingBefore: 'missed', standingAfter: 'answered' }])
  expect(outcome.confirmations).toMatchObject([
    { question: 'afvalpas kwijt', expected: waste.id, standingBefore: 'answered' },
  ])
})

test('what is to be confirmed has a fingerprint of its own', async () => {
  const waste = diff.served('afvalpas')
  const regression = [{ id: waste.id, also: [], q: 'afvalpas kwijt' }]
  const lost = await diff.diffAnswers({ removed: [waste] }, { regression })
  const same = await diff.diffAnswers({ removed: [waste], saved: [newArticle(balloon)] }, { regression })
  const nothing = await diff.diffAnswers({}, { regression })
  expect(same.regression.fingerprint).toBe(lost.regression.fingerprint)
  expect(nothing.regression.confirmations).toEqual([])
  expect(nothing.regression.fingerprint).not.toBe(lost.regression.fingerprint)
})

test('a regression set that is not there yet is empty, and a broken one is told', async () => {
  const file = join(diff.app.folder, 'regressie.json')
  expect(await readRegressionSet(file)).toEqual([])
  await writeFile(file, '[{"id": "a", "q": "b", "kind": "logged"}]')
  expect(await readRegressionSet(file)).toEqual([{ id: 'a', also: [], q: 'b' }])
  await writeFile(file, '{')
  await expect(readRegressionSet(file)).rejects.toThrow('heeft niet de vorm van een lijst met vragen')
})
