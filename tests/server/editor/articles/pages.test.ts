import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs } from '../../../support/sign-in.ts'
import { copyOrganisation, temporaryFolder, writeFiles } from '../../../support/write-content.ts'
import { parkingFile, passportFile, runGit, startRepository } from './open-article-store.ts'

type App = Awaited<ReturnType<typeof createTestApp>>
type Browser = Awaited<ReturnType<typeof signInAs>>

let app: App
let reader: Browser
let writer: Browser
let publisher: Browser

beforeAll(async () => {
  const source = await temporaryFolder()
  const rows = [{ id: '22222222-2222-4222-8222-222222222222', q: 'parkeervergunning aanvragen' }]
  await writeFiles(source, {
    'nl/paspoort.md': passportFile,
    'nl/parkeren.md': parkingFile,
    'regressie.json': JSON.stringify(rows),
  })
  await copyOrganisation(source)
  app = await createTestApp({ ownContent: true, content: source })
  await rm(source, { recursive: true })
  startRepository(app.content)
  reader = await signInAs(app, 'lezer')
  writer = await signInAs(app, 'redacteur')
  publisher = await signInAs(app, 'eindredacteur')
})
afterAll(() => app.close())

/** The text of a page that must be there. */
async function pageText(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path)
  expect(response.status).toBe(200)
  return response.text()
}

/** Where a form leads to. */
async function postTo(
  browser: Browser,
  path: string,
  fields: Record<string, string | string[]>,
): Promise<string> {
  const response = await browser.post(path, fields)
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

/** What the tick of the answers that change holds; nothing when none do. */
async function tickOf(path: string): Promise<string> {
  const page = await pageText(publisher, path)
  return /name="akkoord-antwoorden"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? ''
}

const article = {
  vraag: 'Waar zet ik de kliko?',
  body: 'Zet de kliko aan de weg.',
  kort: 'Aan de weg.',
  vraagvarianten: 'kliko buiten zetten\r\nwaar moet de grijze bak staan',
  status: 'actief',
  doelgroep: 'eu-burger',
  'product-naam': ['kliko', ''],
  'product-upl': ['', ''],
  'product-url': ['', ''],
  gerelateerd: ['22222222-2222-4222-8222-222222222222', ''],
}

test('a question becomes an article: written, reviewed, published, and answered at once', async () => {
  const question = { text: 'waar moet de grijze bak staan', channel: 'widget' }
  expect((await app.ask(question)).kind).not.toBe('answer')
  const address = await postTo(writer, '/redactie/artikelen/nieuw', { vraag: article.vraag, taal: 'nl' })
  expect(await pageText(writer, address)).toContain('Waar zet ik de kliko?')
  const publishing = await postTo(writer, address, { ...article, basis: '1', actie: 'verder' })
  expect(publishing).toBe(`${address}/publiceren`)
  expect(await pageText(writer, publishing)).toContain('Ter beoordeling aanbieden')
  expect((await writer.post(publishing, { wanneer: 'nu' })).status).toBe(403)
  await postTo(writer, `${address}/stap`, { stap: 'indienen', opmerking: 'Klopt de dag?' })

  const list = await pageText(publisher, '/redactie/artikelen?filter=beoordelen')
  expect(list).toContain('Waar zet ik de kliko?')
  expect(list).not.toContain('paspoort')
  expect(await pageText(publisher, publishing)).toContain('Wat verandert er aan de antwoorden?')
  const published = await postTo(publisher, publishing, { wanneer: 'nu', opmerking: '' })
  expect(published).toBe('/redactie/artikelen/artikel?pad=nl%2Fwaar-zet-ik-de-kliko.md')
  expect(await pageText(publisher, published)).toContain('Het artikel is gepubliceerd')
  expect(await app.ask(question)).toMatchObject({ kind: 'answer', article: { vraag: article.vraag } })
  expect(runGit(app.content, 'log', '-1', '--format=%an: %s')).toBe(
    'Robin de eindredacteur: Nieuw artikel: Waar zet ik de kliko?',
  )
})

test('an article starts from a group, and the asked questions it answers become variants and regression rows', async () => {
  const questions = ['hoe laat gaat de molen open', 'wanneer is de molen open']
  for (const text of questions) await app.ask({ text, channel: 'website' })
  const [group] = await app.groups.list({ text: 'molen' })
  const path = '/redactie/artikelen/nieuw'
  const page = await pageText(publisher, `${path}?groep=${group?.id}`)
  expect(page).toContain(group?.label)
  const fields = {
    vraag: 'Wanneer is de molen open?',
    taal: 'nl',
    groep: group?.id ?? '',
    gesteld: questions,
  }
  const address = await postTo(publisher, path, fields)
  const molen = {
    ...article,
    vraag: fields.vraag,
    body: 'De molen is open op zaterdag.',
    vraagvarianten: questions.join('\n'),
  }
  await postTo(publisher, address, { ...molen, basis: '1' })
  const tick = await tickOf(`${address}/publiceren`)
  await postTo(publisher, `${address}/publiceren`, { wanneer: 'nu', 'akkoord-antwoorden': tick })
  expect(await app.ask({ text: questions[0] ?? '', channel: 'terminal' })).toMatchObject({ kind: 'answer' })
  expect(runGit(app.content, 'show', '--name-only', '--format=').split('\n')).toEqual([
    'nl/wanneer-is-de-molen-open.md',
    'regressie.json',
  ])
  expect(await app.groups.find(group?.id ?? '')).toMatchObject({ state: 'solved' })
})

test('a reader sees the articles and changes nothing', async () => {
  const list = await pageText(reader, '/redactie/artikelen')
  expect(list).toContain('Hoe vraag ik een paspoort aan?')
  expect(list).not.toContain('Nieuw artikel')
  expect(await pageText(reader, '/redactie/artikelen/artikel?pad=nl/paspoort.md')).not.toContain(
    'Wijzigen</button>',
  )
  expect((await reader.get('/redactie/artikelen/nieuw')).status).toBe(403)
  expect((await reader.post('/redactie/artikelen/wijzigen', { pad: 'nl/paspoort.md' })).status).toBe(403)
})

test('a change that spoils the answer to a question of the regression set needs a tick for exactly that', async () => {
  const address = await postTo(publisher, '/redactie/artikelen/wijzigen', { pad: 'nl/parkeren.md' })
  const hidden = {
    ...article,
    vraag: 'Hoe vraag ik een parkeervergunning aan?',
    status: 'non-actief',
    vraagvarianten: '',
  }
  await postTo(publisher, address, { ...hidden, basis: '1', actie: 'opslaan' })
  const page = await pageText(publisher, `${address}/publiceren`)
  expect(page).toContain('Testvragen die slechter of anders worden beantwoord')
  const refused = await publisher.post(`${address}/publiceren`, { wanneer: 'nu', 'akkoord-antwoorden': 'ja' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Bekijk ze en zet een vinkje als het klopt.')
  const tick = await tickOf(`${address}/publiceren`)
  await postTo(publisher, `${address}/publiceren`, { wanneer: 'nu', 'akkoord-antwoorden': tick })
  expect(app.knowledge.findByPath('nl/parkeren.md')).toBeUndefined()
})

test('two editors who clash choose on a page, and see who wrote what', async () => {
  const address = await postTo(writer, '/redactie/artikelen/wijzigen', { pad: 'nl/paspoort.md' })
  const text = { ...article, vraag: 'Hoe vraag ik een paspoort aan?', basis: '1' }
  await postTo(writer, address, { ...text, kort: 'Van de een.' })
  const merging = await postTo(publisher, address, { ...text, kort: 'Van de ander.' })
  expect(merging).toBe(`${address}/samenvoegen`)
  const page = await pageText(publisher, merging)
  expect(page).toContain('De tekst van Robin de redacteur')
  expect(page).toContain('De tekst van Robin de eindredacteur')
  const against = /name="tegen" value="(\d+)"/.exec(page)?.[1] ?? ''
  expect(await postTo(publisher, merging, { tegen: against })).toBe(merging)
  expect(await pageText(writer, address)).toContain('Er wacht nog een tekst')
  expect(await postTo(publisher, merging, { tegen: against, 'keuze-kort': 'mijn' })).toBe(address)
  expect(await pageText(publisher, address)).toContain('Van de ander.')
  expect(await pageText(publisher, `${address}/teksten`)).toContain('Van de een.')
  await postTo(publisher, `${address}/stap`, { stap: 'verwerpen' })
  expect(await pageText(publisher, address)).toContain('Concept terugzetten')
})

test('an article can be scheduled, translated beside the Dutch text, and its versions compared', async () => {
  const address = await postTo(publisher, '/redactie/artikelen/vertalen', { pad: 'nl/paspoort.md' })
  expect(await pageText(publisher, address)).toContain('De Nederlandse tekst')
  await postTo(publisher, address, {
    ...article,
    vraag: 'How do I get a passport?',
    body: 'Come by.',
    basis: '1',
  })
  const past = await publisher.post(`${address}/publiceren`, {
    wanneer: 'moment',
    moment: '2026-11-02T09:00',
  })
  expect(await past.text()).toContain('Vul een moment in de toekomst in')
  await postTo(publisher, `${address}/publiceren`, { wanneer: 'moment', moment: '2026-11-03T09:00' })
  expect(await pageText(publisher, address)).toContain('3 november 2026 om 09:00')

  const history = await pageText(publisher, '/redactie/artikelen/versies?pad=nl/parkeren.md')
  expect(history).toContain('Artikel gewijzigd: Hoe vraag ik een parkeervergunning aan?')
  const version = /href="([^"]*versies\/verschil[^"]*)"/.exec(history)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(await pageText(publisher, version)).toContain('<del>')
})

test('an address of something that is not there is told', async () => {
  expect((await writer.get('/redactie/artikelen/concept/bestaat-niet')).status).toBe(404)
  expect((await writer.get('/redactie/artikelen/artikel?pad=nl/bestaat-niet.md')).status).toBe(404)
  expect(
    (await writer.get('/redactie/artikelen/versies/verschil?pad=nl/paspoort.md&versie=--output=x')).status,
  ).toBe(404)
})
