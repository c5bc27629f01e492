import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs } from '../../../support/sign-in.ts'
import { copyOrganisation, temporaryFolder, writeFiles } from '../../../support/write-content.ts'
import { readPage } from '../page-text.ts'
import { parkingFile, passportFile, runGit, startRepository } from './open-article-store.ts'

let source: string
let app: Awaited<ReturnType<typeof createTestApp>>
let publisher: Awaited<ReturnType<typeof signInAs>>
let draft: string

beforeAll(async () => {
  source = await temporaryFolder()
  await writeFiles(source, { 'nl/paspoort.md': passportFile, 'nl/parkeren.md': parkingFile })
  await copyOrganisation(source)
  app = await createTestApp({ ownContent: true, content: source })
  startRepository(app.content)
  publisher = await signInAs(app, 'eindredacteur')
})
beforeEach(async () => {
  const { id, version, content } = await app.articles.startChange('nl/paspoort.md', publisher.editor)
  const body = content.body.replace('Maak een afspraak bij de balie.', 'Kom langs bij de balie.')
  await app.articles.save(id, { content: { ...content, body }, basedOn: version }, publisher.editor)
  draft = `/redactie/artikelen/concept/${id}`
})
afterAll(async () => {
  await app.close()
  await rm(source, { recursive: true })
})

/** Publishes, which does not work; the page that says why. */
async function publishInVain(): Promise<string> {
  const response = await publisher.post(`${draft}/publiceren`, { wanneer: 'nu' })
  expect(response.headers.get('location')).toBe(`${draft}/publiceren`)
  const page = await readPage(await publisher.get(`${draft}/publiceren`))
  expect(page).toContain('De vorige keer lukte publiceren niet')
  expect(page).toMatch(/[uU]w concept is bewaard/)
  expect(await readPage(await publisher.get(draft))).toContain('Kom langs bij de balie.')
  const answer = await app.ask({ text: 'paspoort aanvragen', channel: 'website' })
  expect(JSON.stringify(answer)).toContain('Maak een afspraak bij de balie.')
  return page
}

const passport = () => readFile(join(app.content, 'nl/paspoort.md'), 'utf8')

test('a merge with conflicts in the content folder is told, and both sides stay as they are', async () => {
  runGit(app.content, 'switch', '--quiet', '-c', 'collega')
  await writeFile(join(app.content, 'nl/parkeren.md'), parkingFile.replace('digitaal', 'per brief'))
  runGit(app.content, 'commit', '--quiet', '-am', 'Per brief')
  runGit(app.content, 'switch', '--quiet', 'main')
  await writeFile(join(app.content, 'nl/parkeren.md'), parkingFile.replace('digitaal', 'aan de balie'))
  runGit(app.content, 'commit', '--quiet', '-am', 'Aan de balie')
  expect(() => runGit(app.content, 'merge', 'collega')).toThrow('merge collega')
  const inConflict = await readFile(join(app.content, 'nl/parkeren.md'), 'utf8')

  expect(await publishInVain()).toContain(
    'In de map met artikelen loopt een git-samenvoeging met conflicten in nl/parkeren.md. Vraag uw beheerder om die af te maken of af te breken ("git merge --abort").',
  )
  expect(await passport()).toBe(passportFile)
  expect(await readFile(join(app.content, 'nl/parkeren.md'), 'utf8')).toBe(inConflict)
  runGit(app.content, 'merge', '--abort')
})

test('a full disk found by git, after the file was written, is told, and the file is as it was', async () => {
  const hook = join(app.content, '.git/hooks/pre-commit')
  await mkdir(join(app.content, '.git/hooks'), { recursive: true })
  // What git 2.39 says on a full tmpfs, said by a hook: a full disk is not to be had on every machine.
  await writeFile(hook, '#!/bin/sh\necho "fatal: sha1 file write error. Out of diskspace" >&2\nexit 1\n', {
    mode: 0o755,
  })
  expect(await publishInVain()).toContain('De schijf is vol. Vraag uw beheerder om ruimte te maken')
  await rm(hook)
  expect(await passport()).toBe(passportFile)
  expect(runGit(app.content, 'status', '--porcelain')).toBe('')
  expect((await readdir(join(app.content, 'nl'))).toSorted()).toEqual(['parkeren.md', 'paspoort.md'])
})

test('another program at work in git is told, and the file is as it was', async () => {
  const lock = join(app.content, '.git/index.lock')
  await writeFile(lock, '')
  expect(await publishInVain()).toContain('Een ander programma is bezig in de git-map')
  await rm(lock)
  expect(await passport()).toBe(passportFile)
})

test.each([
  ['full', 'max_page_count = 1', 'max_page_count = 1073741823', 'De schijf van de server is vol.'],
  ['read-only', 'query_only = 1', 'query_only = 0', 'De database is alleen te lezen.'],
])(
  'when the database is %s, the page says so and holds what was typed',
  async (_name, spoil, repair, told) => {
    const fields = {
      vraag: 'Hoe vraag ik een paspoort aan?',
      body: `Nieuwe tekst. ${'En nog meer. '.repeat(2000)}`,
    }
    const version = String((await app.articles.find(draft.split('/').at(-1) ?? ''))?.version)
    await publisher.csrfToken()
    await app.database.run(sql.raw(`PRAGMA ${spoil}`))
    const response = await publisher.post(draft, { ...fields, basis: version })
    await app.database.run(sql.raw(`PRAGMA ${repair}`))
    expect(response.status).toBe(500)
    const html = await response.text()
    expect(html).toContain(told)
    expect(html).toContain('Verstuur opnieuw')
    expect(html).toContain(`name="body" value="${fields.body}"`)
    expect(html).not.toMatch(/SQLITE|at .*\.ts/)
    expect((await publisher.post(draft, { ...fields, basis: version })).status).toBe(303)
    expect(existsSync(join(app.content, 'nl/paspoort.md'))).toBe(true)
    await publisher.post(`${draft}/stap`, { stap: 'verwerpen' })
  },
)

test('a refused form for publishing keeps what was filled in, and a later moment is never taken as now', async () => {
  const later = { moment: '2026-11-03T09:00', opmerking: 'Na de raad.' }
  const past = await publisher.post(`${draft}/publiceren`, {
    ...later,
    wanneer: 'moment',
    moment: '2026-11-02T09:00',
  })
  const page = await past.text()
  expect(page).toContain('Vul een moment in de toekomst in')
  expect(page).toMatch(/value="moment" checked/)
  expect(page).toContain('value="2026-11-02T09:00"')
  expect(page).toContain('Na de raad.')
  const now = await publisher.post(`${draft}/publiceren`, { ...later, wanneer: 'nu' })
  expect(await now.text()).toContain('U vulde een later moment in, maar koos')
  expect(await passport()).toContain('Maak een afspraak bij de balie.')
})
