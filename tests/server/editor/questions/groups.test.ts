import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loggedQuestion } from '../../grouping/logged-question.ts'
import { readPage, tableRows } from '../page-text.ts'
import { bijen, groupPath, molen, openQuestionPages } from './open-question-pages.ts'

let open: Awaited<ReturnType<typeof openQuestionPages>>
beforeAll(async () => {
  open = await openQuestionPages()
})
beforeEach(() => open.forgetQuestions())
afterAll(() => open.app.close())

test('the list shows the groups, the largest first, with how often, why, and since when', async () => {
  const { ask, list } = open
  await ask(...molen, ...bijen, loggedQuestion('mag ik bijen houden', { outcome: 'answer', helpful: false }))
  await ask(loggedQuestion('where is the windmill', { language: 'en' }))
  const rows = await list()
  expect(rows.map(([, count]) => count)).toEqual(['3', '3', '1'])
  const bees = rows.find(([question]) => question?.includes('bijen'))
  expect(bees).toEqual([
    'mag ik bijen houden ook: bijen houden in de tuin',
    '3',
    '▲ meer: van 0 naar 3',
    'geen antwoord gevonden (2), niet geholpen (1)',
    '2 nov 2026, 09.00',
    '–',
  ])
  expect(rows.at(-1)?.[0]).toBe('where is the windmill Engels')
})

test('one searches, and chooses by state and by reason; a page keeps the choice', async () => {
  const { app, reader, writer, ask, groupOf, list } = open
  await ask(...molen, ...bijen)
  await app.groups.dismiss(await groupOf('molen'), writer.editor)
  const asked = { outcome: 'choices', channel: 'widget', askedAt: Date.parse('2026-11-01') } as const
  const many = Array.from({ length: 30 }, (_none, at) => loggedQuestion(`${1000 + 37 * at}`, asked))
  expect(await list('?zoek=BIJÉN')).toHaveLength(1)
  expect((await list('?staat=dismissed')).map(([name]) => name)).toEqual([
    expect.stringContaining('weggelegd'),
  ])
  expect(await list('?staat=alle')).toHaveLength(2)
  expect(await list('?soort=niet-bestaand')).toHaveLength(1)
  await ask(...many)
  expect(await list('?soort=choice-not-taken')).toHaveLength(25)
  const page = await (await reader.get('/redactie/vragen?soort=choice-not-taken&staat=alle')).text()
  const next = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(next).toContain('staat=alle')
  expect(await list(next.slice(next.indexOf('?')))).toHaveLength(5)
  expect(await list('?soort=choice-not-taken&pagina=99')).toHaveLength(5)
  expect(await readPage(await reader.get('/redactie/vragen?zoek=xyzzy'))).toContain(
    'Er zijn geen groepen die hierbij passen.',
  )
})

test('a group shows every wording once, with the nearest articles; what was asked cannot be markup', async () => {
  const { reader, ask, groupOf } = open
  await ask('<b>paspoort</b> vergeten xyzzy', 'paspoort vergeten xyzzy', 'paspoort vergeten xyzzy')
  await ask(
    loggedQuestion('paspoort vergeten xyzzy', { outcome: 'answer', helpful: false, remark: 'Klopt niet.' }),
  )
  const html = await (await reader.get(groupPath(await groupOf('xyzzy')))).text()
  expect(html).not.toContain('<b>paspoort')
  expect(tableRows(html, 'Vragen in deze groep, de meest gestelde eerst')[0]).toEqual([
    'paspoort vergeten xyzzy opmerking: Klopt niet.',
    '3',
    'geen antwoord gevonden, niet geholpen',
    'Website',
    '2 nov 2026, 09.00',
  ])
  expect(tableRows(html, 'Artikelen die het meest op deze vragen lijken').length).toBeGreaterThan(0)
  expect(html).not.toContain('Wat wilt u doen?')
})

test('a reader changes nothing, and a form from elsewhere neither', async () => {
  const { app, reader, writer, ask, groupOf } = open
  await ask(...molen, ...bijen)
  const id = await groupOf('molen')
  const before = await app.groups.list({})
  const actions = ['wegleggen', 'oplossen', 'heropenen', 'toewijzen', 'koppelen', 'splitsen', 'verplaatsen']
  for (const path of [
    ...actions.map((action) => `${groupPath(id)}/${action}`),
    '/redactie/vragen/samenvoegen',
  ]) {
    const refused = await reader.post(path, { aan: 'x' })
    expect(refused.status).toBe(403)
    expect(await readPage(refused)).toContain(
      'Er is niets gewijzigd. Een beheerder van de redactie kan u de rol geven.',
    )
    const forged = await writer.request(path, {
      method: 'POST',
      headers: { origin: 'https://kwaad.example' },
    })
    expect(forged.status).toBe(403)
  }
  expect(await app.groups.list({})).toEqual(before)
  expect(await open.actionsOf(reader.editor.id)).toEqual(['ingelogd'])
})
