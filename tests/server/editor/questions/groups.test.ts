import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditLog } from '../../../../server/database/editor-schema.ts'
import { groupedQuestion, questionGroup } from '../../../../server/database/grouping-schema.ts'
import { questionLog } from '../../../../server/database/schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs } from '../../../support/sign-in.ts'
import type { FormFields } from '../../../support/test-browser.ts'
import { loggedQuestion } from '../../grouping/logged-question.ts'
import { startRepository } from '../articles/open-article-store.ts'
import { readPage, tableRows } from '../page-text.ts'

type Browser = Awaited<ReturnType<typeof signInAs>>

let app: Awaited<ReturnType<typeof createTestApp>>
let reader: Browser
let writer: Browser

beforeAll(async () => {
  app = await createTestApp({ ownContent: true, environment: { GROUP_REOPEN_AFTER: '2' } })
  startRepository(app.content)
  reader = await signInAs(app, 'lezer')
  writer = await signInAs(app, 'redacteur')
})
beforeEach(async () => {
  for (const table of [questionLog, groupedQuestion, questionGroup]) await app.database.delete(table)
})
afterAll(() => app.close())

const molen = ['hoe laat gaat de molen open', 'wanneer gaat de molen open', 'molen open op zaterdag']
const bijen = ['mag ik bijen houden', 'bijen houden in de tuin']

async function ask(...questions: (string | ReturnType<typeof loggedQuestion>)[]): Promise<void> {
  const rows = questions.map((one) => (typeof one === 'string' ? loggedQuestion(one) : one))
  await app.database.insert(questionLog).values(rows)
}

/** The id of the group with this question. */
async function groupOf(text: string): Promise<string> {
  const [group] = await app.groups.list({ text })
  return group?.id ?? ''
}

const groupPath = (id: string) => `/redactie/vragen/groep/${id}`

/** The rows of the list: question, count, and so on. */
async function list(query = ''): Promise<string[][]> {
  return tableRows(await (await reader.get(`/redactie/vragen${query}`)).text(), 'Groepen van vragen')
}

/** Posts a form, and reads the page that it leads to. */
async function change(path: string, fields: FormFields, browser = writer) {
  const response = await browser.post(path, fields)
  expect(response.status).toBe(303)
  const address = response.headers.get('location') ?? ''
  return { address, page: await readPage(await browser.get(address)) }
}

async function lastAudit() {
  const [last] = await app.database.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  return last
}

test('the list shows the groups, the largest first, with how often, why, and since when', async () => {
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
  await ask(...molen, ...bijen)
  await app.groups.dismiss(await groupOf('molen'), writer.editor)
  const asked = { outcome: 'choices', channel: 'widget', askedAt: Date.parse('2026-11-01') } as const
  const many = [...'abcdefghijklmnopqrstuvwxyz2345'].map((sign) => loggedQuestion(sign.repeat(6), asked))
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

test.each([
  ['wegleggen', 'De groep is weggelegd. Hij komt terug als hij flink groeit.', 'weggelegd', 'dismissed'],
  ['oplossen', 'De groep staat op opgelost. Hij komt terug als hij toch groeit.', 'opgelost', 'solved'],
])(
  'after %s a group is out of the list, and comes back when it has grown',
  async (action, told, done, state) => {
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
  await ask(...molen)
  const id = await groupOf('molen')
  await app.groups.solve(id, writer.editor)
  const { page } = await change(`${groupPath(id)}/heropenen`, {})
  expect(page).toContain('De groep staat weer open.')
  expect(await lastAudit()).toMatchObject({ action: 'heropend' })
})

test('a group is given to a department with a day, which can be too late', async () => {
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
  await ask(...molen)
  const id = await groupOf('molen')
  const all = ((await app.groups.find(id))?.questions ?? []).map((question) => question.id)
  const refusals: [string, FormFields, string][] = [
    ['/redactie/vragen/samenvoegen', { groep: id }, 'Kies twee of meer groepen om samen te voegen.'],
    [`${groupPath(id)}/splitsen`, {}, 'Kies de vragen die een eigen groep worden.'],
    [`${groupPath(id)}/splitsen`, { vraag: all }, 'Dit zijn alle vragen van de groep. Kies er een paar.'],
    [`${groupPath(id)}/verplaatsen`, { naar: id }, 'Kies eerst de vragen die u wilt verplaatsen.'],
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

test('a second group of the same draft is linked at once, as a draft remembers one', async () => {
  await ask(...molen, ...bijen)
  const article = app.knowledge.articles().findLast(({ language }) => language === 'nl')
  const artikel = article?.id ?? ''
  const [first, second] = [await groupOf('molen'), await groupOf('bijen')]
  await change(`${groupPath(first)}/koppelen`, { artikel })
  await change(`${groupPath(second)}/koppelen`, { artikel })
  expect(await app.groups.find(first)).toMatchObject({ state: 'open' })
  expect(await app.groups.find(second)).toMatchObject({ state: 'solved', articleId: artikel })
})

test('a reader changes nothing, and a form from elsewhere neither', async () => {
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
  const found = await app.database.select().from(auditLog).where(eq(auditLog.userId, reader.editor.id))
  expect(found.map(({ action }) => action)).toEqual(['ingelogd'])
})
