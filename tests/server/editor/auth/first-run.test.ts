import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { editorLink, editorUser } from '../../../../server/database/editor-schema.ts'
import { loadSecret } from '../../../../server/editor/auth/load-secret.ts'
import { makeFirstRunPath } from '../../../../server/editor/auth/make-first-run-path.ts'
import { createTestApp, testNow } from '../../../support/create-test-app.ts'
import { createTestBrowser } from '../../../support/test-browser.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
let now = testNow

beforeAll(async () => {
  app = await createTestApp({ now: () => now })
})
afterEach(async () => {
  now = testNow
  await app.database.delete(editorUser)
})
afterAll(() => app.close())

const account = {
  naam: 'Bo Beheer',
  email: 'Bo@voorbeeld.nl',
  wachtwoord: 'een zin om te onthouden',
  herhaling: 'een zin om te onthouden',
}

async function makePath(): Promise<string> {
  const path = await makeFirstRunPath({ database: app.database, now: () => now })
  if (path === undefined) throw new Error('There is an administrator already.')
  return path
}

test('the link from the terminal makes the first administrator, once', async () => {
  const path = await makePath()
  const browser = createTestBrowser(app)
  expect((await browser.get(path)).status).toBe(200)
  const made = await browser.post(path, account)
  expect(made.headers.get('location')).toBe('/redactie/inloggen')
  const signedIn = await browser.post('/redactie/inloggen', {
    email: account.email,
    wachtwoord: account.wachtwoord,
  })
  expect(signedIn.status).toBe(303)
  expect(await (await browser.get('/redactie/gebruikers')).text()).toContain('Bo Beheer')

  const second = createTestBrowser(app)
  for (const response of [
    await second.get(path),
    await second.post(path, { ...account, email: 'x@voorbeeld.nl' }),
  ]) {
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Deze link is al een keer gebruikt.')
  }
  expect(await app.database.select().from(editorUser)).toHaveLength(1)
})

test('there is no link when there is an administrator', async () => {
  const path = await makePath()
  await createTestBrowser(app).post(path, account)
  expect(await makeFirstRunPath({ database: app.database, now: () => now })).toBeUndefined()
})

test('of two people with the link at the same moment one becomes the administrator', async () => {
  const path = await makePath()
  const responses = await Promise.all(
    ['een', 'twee'].map((name) =>
      createTestBrowser(app).post(path, { ...account, email: `${name}@voorbeeld.nl` }),
    ),
  )
  expect(responses.map(({ status }) => status).toSorted()).toEqual([303, 410])
  expect(await app.database.select().from(editorUser)).toHaveLength(1)
})

test('the link works for a day, and a new one replaces it', async () => {
  const path = await makePath()
  now = new Date(testNow.getTime() + 25 * 3_600_000)
  const expired = await app.app.request(path)
  expect(expired.status).toBe(410)
  expect(await expired.text()).toContain('Deze link is verlopen.')
  now = testNow
  await makePath()
  expect((await app.app.request(path)).status).toBe(410)
})

test('the token of the link is not in the database', async () => {
  const path = await makePath()
  const rows = await app.database.select().from(editorLink)
  expect(JSON.stringify(rows)).not.toContain(path.split('/').at(-1))
})

test.each([
  [
    { wachtwoord: 'elf tekens!', herhaling: 'elf tekens!' },
    'Het wachtwoord heeft 11 tekens. Kies er een met minstens 12 tekens.',
  ],
  [{ herhaling: 'een andere zin om te onthouden' }, 'De twee wachtwoorden zijn niet gelijk.'],
  [{ email: 'geen adres' }, 'Dit is geen e-mailadres.'],
  [{ naam: ' ' }, 'Vul een naam in.'],
])('what is wrong is told, and the link still works: %j', async (wrong, message) => {
  const path = await makePath()
  const response = await createTestBrowser(app).post(path, { ...account, ...wrong })
  expect(response.status).toBe(400)
  const page = await response.text()
  expect(page).toContain(message)
  expect(page).not.toContain('om te onthouden')
  expect((await app.app.request(path)).status).toBe(200)
})

test('without AUTH_SECRET a secret is made once, for the owner of the file only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vraagbaak-'))
  const lines: string[] = []
  const logger = pino({}, { write: (line) => lines.push(line) })
  const settings = { DATABASE_URL: `file:${join(folder, 'data', 'x.db')}`, AUTH_SECRET: undefined }
  const secret = loadSecret({ settings, logger })
  expect(secret.length).toBeGreaterThan(40)
  expect(loadSecret({ settings, logger })).toBe(secret)
  const path = join(folder, 'data', 'auth-secret')
  expect((await readFile(path, 'utf8')).trim()).toBe(secret)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('Er is een geheim voor de redactie gemaakt')
  expect(lines[0]).not.toContain(secret)
  expect(loadSecret({ settings: { ...settings, AUTH_SECRET: 'uit de omgeving' }, logger })).toBe(
    'uit de omgeving',
  )
  await rm(folder, { recursive: true })
})
