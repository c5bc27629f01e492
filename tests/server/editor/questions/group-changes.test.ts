import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { FormFields } from '../../../support/test-browser.ts'
import { readPage } from '../page-text.ts'
import { bijen, groupPath, molen, openQuestionPages } from './open-question-pages.ts'

let open: Awaited<ReturnType<typeof openQuestionPages>>
beforeAll(async () => {
  open = await openQuestionPages()
})
beforeEach(() => open.forgetQuestions())
afterAll(() => open.app.close())

test.each([
  ['wegleggen', 'De groep is weggelegd. Hij komt terug als hij flink groeit.', 'weggelegd', 'dismissed'],
  ['oplossen', 'De groep staat op opgelost. Hij komt terug als hij toch groeit.', 'opgelost', 'solved'],
])(
  'after %s a group is out of the list, and comes back when it has grown',
  async (action, told, done, state) => {
    const { app, reader, writer, ask, groupOf, change, lastAudit } = open
    await ask(...molen)
    const id = await groupOf('molen')
    const { page } = await change(`${groupPath(id)}/${action}`, {})
    expect(page).toContain(told)
    expect(page).toContain(`Deze groep is ${done} Door Robin de redacteur. Daarna kwam er niets meer bij.`)
    expect(await lastAudit()).toMatchObject({
      action: done,
      objectKind: 'groep vragen',
      objectId: id,
      userId: writer.editor.id,
    })
    await ask('molen open')
    expect(await app.groups.find(id)).toMatchObject({ state, countSinceState: 1 })
    expect(await readPage(await reader.get(groupPath(id)))).toContain('Daarna kwamen er nog 1 vraag bij.')
    await ask('molen open')
    expect(await app.groups.find(id)).toMatchObject({ state: 'open' })
  },
)

test('a group is opened again by hand', async () => {
  const { app, writer, ask, groupOf, change, lastAudit } = open
  await ask(...molen)
  const id = await groupOf('molen')
  await app.groups.solve(id, writer.editor)
  const { page } = await change(`${groupPath(id)}/heropenen`, {})
  expect(page).toContain('De groep staat weer open.')
  expect(await lastAudit()).toMatchObject({ action: 'heropend' })
})

test('a group is given to a department with a day, which can be too late', async () => {
  const { ask, groupOf, list, change, lastAudit } = open
  await ask(...molen)
  const path = `${groupPath(await groupOf('molen'))}/toewijzen`
  expect((await change(path, { aan: 'Team Cultuur', klaarOp: '2026-11-01' })).page).toContain(
    'De groep is nu voor Team Cultuur.',
  )
  expect((await list())[0]?.at(-1)).toBe('Team Cultuur klaar op 1 november 2026 te laat')
  expect(await lastAudit()).toMatchObject({
    action: 'toegewezen',
    details: 'Aan Team Cultuur, klaar op 2026-11-01.',
  })
  expect((await change(path, { aan: 'Team Cultuur', klaarOp: '31-12-2026' })).page).toContain('is geen dag.')
  expect((await change(path, { aan: '', klaarOp: '2026-12-01' })).page).toContain(
    'Vul ook in welke afdeling of persoon de groep behandelt.',
  )
  expect((await list())[0]?.at(-1)).toContain('Team Cultuur')
  expect((await change(path, { aan: '', klaarOp: '' })).page).toContain('De toewijzing is weggehaald.')
  expect((await list())[0]?.at(-1)).toBe('–')
})

test('groups are merged, and the words of a question taken out or moved', async () => {
  const { app, reader, ask, groupOf, change, lastAudit } = open
  await ask(...molen, ...bijen)
  const [first, second] = [await groupOf('molen'), await groupOf('bijen')]
  const merged = await change('/redactie/vragen/samenvoegen', { groep: [first, second] })
  expect(merged.address).toBe(groupPath(first))
  expect(merged.page).toContain('De groepen zijn samengevoegd.')
  expect(merged.page).toContain('5 vragen')
  expect(await lastAudit()).toMatchObject({ action: 'samengevoegd', objectId: first })
  expect((await reader.get(groupPath(second))).status).toBe(404)

  const questions = (await app.groups.find(first))?.questions ?? []
  const bees = questions.filter(({ text }) => bijen.includes(text)).map(({ id }) => id)
  const split = await change(`${groupPath(first)}/splitsen`, { vraag: bees })
  expect(split.page).toContain('De gekozen vragen zijn nu een eigen groep.')
  expect(split.page).toContain('2 vragen')
  expect(await lastAudit()).toMatchObject({ action: 'gesplitst', objectId: first })

  const splitId = split.address.split('/').at(-1) ?? ''
  const moved = await change(`${groupPath(splitId)}/verplaatsen`, { vraag: bees.slice(0, 1), naar: first })
  expect(moved.address).toBe(groupPath(first))
  expect(moved.page).toContain('De gekozen vragen staan nu in deze groep.')
  expect(moved.page).toContain('4 vragen')
  expect(await lastAudit()).toMatchObject({ action: 'vraag hierheen verplaatst', objectId: first })
})

test('what cannot be done with a group is said on the page one came from, and nothing changes', async () => {
  const { app, writer, ask, groupOf, change } = open
  await ask(...molen)
  const id = await groupOf('molen')
  const all = ((await app.groups.find(id))?.questions ?? []).map((question) => question.id)
  const refusals: [string, FormFields, string][] = [
    ['/redactie/vragen/samenvoegen', { groep: id }, 'Kies twee of meer groepen om samen te voegen.'],
    [`${groupPath(id)}/splitsen`, {}, 'Kies de vragen die een eigen groep worden.'],
    [`${groupPath(id)}/splitsen`, { vraag: all }, 'Dit zijn alle vragen van de groep. Kies er een paar.'],
    [`${groupPath(id)}/verplaatsen`, { naar: id }, 'Kies eerst de vragen die u wilt verplaatsen.'],
    [
      `${groupPath(id)}/verplaatsen`,
      { vraag: all, naar: '' },
      'Kies ook de groep waar de vragen naartoe gaan.',
    ],
    [`${groupPath(id)}/verplaatsen`, { vraag: all, naar: 'weg' }, 'Deze groep bestaat niet meer'],
    [
      `${groupPath(id)}/koppelen`,
      { artikel: 'weg' },
      'Dit artikel bestaat niet (meer). Kies een ander artikel.',
    ],
  ]
  const before = await app.groups.list({})
  for (const [path, fields, told] of refusals) expect((await change(path, fields)).page).toContain(told)
  expect(await app.groups.list({})).toEqual(before)
  const gone = await writer.post(`${groupPath('weg')}/wegleggen`)
  expect(await readPage(await writer.get(gone.headers.get('location') ?? ''))).toContain(
    'Deze groep bestaat niet meer',
  )
})

test('a linked group stays open until its questions are published with the article', async () => {
  const { app, reader, writer, ask, groupOf, list, change, lastAudit } = open
  await ask(...molen)
  const id = await groupOf('molen')
  const article = app.knowledge.articles().find(({ language }) => language === 'nl')
  const { address, page } = await change(`${groupPath(id)}/koppelen`, { artikel: article?.id ?? '' })
  expect(address).toContain('/redactie/artikelen/concept/')
  expect(page).toContain('De vragen staan als vraagvarianten in dit concept.')
  for (const question of molen) expect(page).toContain(question)
  expect(await lastAudit()).toMatchObject({ action: 'vragen toegevoegd', objectName: article?.vraag })
  expect((await list())[0]?.[0]).toContain('concept')
  expect(await readPage(await reader.get(groupPath(id)))).toContain(
    'Aan deze groep wordt gewerkt Robin de redacteur werkt aan het concept',
  )
  const draftId = address.split('/').at(-1) ?? ''
  expect(await app.articles.publish(draftId, writer.editor)).toMatchObject({ kind: 'published' })
  expect(await app.groups.find(id)).toMatchObject({ state: 'solved', articleId: article?.id })
  expect(await readPage(await reader.get(groupPath(id)))).toContain(`Het antwoord staat in ${article?.vraag}`)
})

test('one draft answers several groups: all stay open until it is published', async () => {
  const { app, writer, ask, groupOf, change } = open
  await ask(...molen, ...bijen)
  const article = app.knowledge.articles().findLast(({ language }) => language === 'nl')
  const artikel = article?.id ?? ''
  const groups = [await groupOf('molen'), await groupOf('bijen')]
  const addresses = []
  for (const id of groups) addresses.push((await change(`${groupPath(id)}/koppelen`, { artikel })).address)
  expect(addresses[1]).toBe(addresses[0])
  for (const id of groups) expect(await app.groups.find(id)).toMatchObject({ state: 'open' })
  await app.articles.publish(addresses[0]?.split('/').at(-1) ?? '', writer.editor)
  for (const id of groups)
    expect(await app.groups.find(id)).toMatchObject({ state: 'solved', articleId: artikel })
})

test('a group can be added to the draft of an article that is not there yet', async () => {
  const { app, reader, writer, ask, groupOf, change } = open
  await ask(...molen, ...bijen)
  const [first, second] = [await groupOf('molen'), await groupOf('bijen')]
  const draft = await app.articles.startNew(
    { language: 'nl', fields: { vraag: 'Wat doet de molen?' }, body: 'Hij draait.', groupId: first },
    writer.editor,
  )
  expect(await readPage(await writer.get(groupPath(second)))).toContain('Concept: Wat doet de molen?')
  expect(await readPage(await writer.get(groupPath(first)))).not.toContain('Concept: Wat doet de molen?')
  const { page } = await change(`${groupPath(second)}/koppelen`, { artikel: `concept:${draft.id}` })
  for (const question of bijen) expect(page).toContain(question)
  expect(page).toContain('Na publicatie zijn deze groepen vragen opgelost')
  expect(await readPage(await reader.get(groupPath(second)))).toContain('Aan deze groep wordt gewerkt')
  await app.articles.publish(draft.id, writer.editor)
  for (const id of [first, second])
    expect(await app.groups.find(id)).toMatchObject({ state: 'solved', articleId: draft.articleId })
})
