import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditLog, editorUser } from '../../../../server/database/editor-schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { addEditor, signInAs, testPassword } from '../../../support/sign-in.ts'
import { createTestBrowser } from '../../../support/test-browser.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
let administrator: Awaited<ReturnType<typeof signInAs>>

beforeAll(async () => {
  app = await createTestApp()
  administrator = await signInAs(app, 'beheerder')
})
afterAll(() => app.close())

function linkIn(page: string): string {
  return /http:\/\/localhost:8787(\/redactie\/wachtwoord\/[\w-]+)/.exec(page)?.[1] ?? ''
}

function invite(email: string, rol = 'redacteur') {
  return administrator.post('/redactie/gebruikers', { naam: 'Sam', email, rol })
}

test.each(['lezer', 'redacteur', 'eindredacteur'] as const)(
  'a %s is told which role is needed, and who can give it',
  async (role) => {
    const browser = await signInAs(app, role)
    for (const path of [
      '/redactie/gebruikers',
      '/redactie/logboek',
      `/redactie/gebruikers/${browser.editor.id}`,
    ]) {
      const response = await browser.get(path)
      expect(response.status).toBe(403)
      const page = await response.text()
      expect(page).toContain(
        'Dit kan alleen met de rol <strong>beheerder</strong>. Een beheerder beheert ook gebruikers',
      )
      expect(page).toContain(`Uw rol is ${role}.`)
      expect(page).toContain('Een beheerder van de redactie kan u de rol geven.')
    }
    const changed = await browser.post(`/redactie/gebruikers/${browser.editor.id}`, {
      naam: 'X',
      rol: 'beheerder',
    })
    expect(changed.status).toBe(403)
    expect(await (await browser.get('/redactie/account')).text()).not.toContain('href="/redactie/gebruikers"')
  },
)

test('who is invited chooses a password by a link that works once', async () => {
  const page = await (await invite('sam@voorbeeld.nl')).text()
  const path = linkIn(page)
  expect(await (await administrator.get('/redactie/gebruikers')).text()).toContain('uitgenodigd')
  const browser = createTestBrowser(app)
  const choice = { wachtwoord: 'mijn eigen lange zin', herhaling: 'mijn eigen lange zin' }
  expect(await (await browser.get(path)).text()).toContain('sam@voorbeeld.nl')
  expect((await browser.post(path, choice)).headers.get('location')).toBe('/redactie/inloggen')
  const again = await browser.post(path, choice)
  expect(again.status).toBe(410)
  expect(await again.text()).toContain('Deze link is al een keer gebruikt.')
  const credentials = { email: 'sam@voorbeeld.nl', wachtwoord: choice.wachtwoord }
  expect((await browser.post('/redactie/inloggen', credentials)).status).toBe(303)
  expect(await (await browser.get('/redactie/account')).text()).toContain('redacteur')
})

test('an e-mail address is invited once, in capitals or not', async () => {
  await invite('kim@voorbeeld.nl')
  const response = await invite('Kim@Voorbeeld.nl')
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('kim@voorbeeld.nl staat al in de lijst.')
})

test('a forgotten password: a new link, after which the old password no longer works', async () => {
  const { id, email } = await addEditor(app, 'redacteur')
  const first = linkIn(await (await administrator.post(`/redactie/gebruikers/${id}/link`)).text())
  const path = linkIn(await (await administrator.post(`/redactie/gebruikers/${id}/link`)).text())
  const browser = createTestBrowser(app)
  expect((await browser.get(first)).status).toBe(410)
  await browser.post(path, { wachtwoord: 'weer een lange zin', herhaling: 'weer een lange zin' })
  expect((await browser.post('/redactie/inloggen', { email, wachtwoord: testPassword })).status).toBe(401)
  expect((await browser.post('/redactie/inloggen', { email, wachtwoord: 'weer een lange zin' })).status).toBe(
    303,
  )
})

test('another role counts from the next page on', async () => {
  const browser = await signInAs(app, 'lezer')
  await administrator.post(`/redactie/gebruikers/${browser.editor.id}`, { naam: 'Robin', rol: 'beheerder' })
  expect((await browser.get('/redactie/gebruikers')).status).toBe(200)
  await administrator.post(`/redactie/gebruikers/${browser.editor.id}`, { naam: 'Robin', rol: 'lezer' })
  expect((await browser.get('/redactie/gebruikers')).status).toBe(403)
})

test('the last administrator stays one, and nobody blocks themselves', async () => {
  const { id } = administrator.editor
  const demoted = await administrator.post(`/redactie/gebruikers/${id}`, { naam: 'Robin', rol: 'lezer' })
  expect(demoted.status).toBe(400)
  expect(await demoted.text()).toContain('Dit is de enige beheerder.')
  await administrator.post(`/redactie/gebruikers/${id}/blokkeren`)
  expect(await (await administrator.get(`/redactie/gebruikers/${id}`)).text()).toContain(
    'Uzelf blokkeren kan niet.',
  )
  const found = await app.database.query.editorUser.findFirst({ where: eq(editorUser.id, id) })
  expect(found).toMatchObject({ role: 'beheerder', isBlocked: false })
})

test('blocking ends the sessions at once, and can be undone', async () => {
  const browser = await signInAs(app, 'redacteur')
  const path = `/redactie/gebruikers/${browser.editor.id}`
  await administrator.post(`${path}/blokkeren`)
  expect((await browser.get('/redactie/account')).status).toBe(303)
  await administrator.post(`${path}/deblokkeren`)
  const credentials = { email: browser.editor.email, wachtwoord: testPassword }
  expect((await createTestBrowser(app).post('/redactie/inloggen', credentials)).status).toBe(303)
})

test('a user that does not exist is told so', async () => {
  expect((await administrator.get('/redactie/gebruikers/niemand')).status).toBe(404)
})

test('the log tells who did what to whom, and can be searched', async () => {
  const { id, email } = await addEditor(app, 'redacteur')
  await administrator.post(`/redactie/gebruikers/${id}`, { naam: 'Noor', rol: 'eindredacteur' })
  const page = await (await administrator.get(`/redactie/logboek?zoek=${encodeURIComponent(email)}`)).text()
  expect(page).toContain('1 regel')
  expect(page).toContain('gebruiker gewijzigd')
  expect(page).toContain('Naam: Robin de redacteur → Noor. Rol: redacteur → eindredacteur.')
  expect(page).toContain('2 nov 2026, 10.00')
  const nothing = await (await administrator.get('/redactie/logboek?zoek=100%25')).text()
  expect(nothing).toContain('Er zijn geen wijzigingen die hierbij passen.')
})

test('a long log has pages that keep the filter', async () => {
  const rows = Array.from({ length: 60 }, (_, number) => ({
    at: number,
    userName: 'Veelschrijver',
    action: 'gewijzigd',
    objectKind: 'artikel',
    objectName: `Artikel ${number}`,
  }))
  await app.database.insert(auditLog).values(rows)
  const page = await (await administrator.get('/redactie/logboek?soort=artikel')).text()
  expect(page).toContain('href="/redactie/logboek?soort=artikel&amp;pagina=2"')
  expect(page).toContain('Artikel 59')
  const second = await (await administrator.get('/redactie/logboek?soort=artikel&pagina=2')).text()
  expect(second).toContain('Artikel 9<')
  expect(second).not.toContain('Artikel 10<')
})
