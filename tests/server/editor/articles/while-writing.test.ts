import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs } from '../../../support/sign-in.ts'
import { readPage } from '../page-text.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
let writer: Awaited<ReturnType<typeof signInAs>>
let address: string

beforeAll(async () => {
  app = await createTestApp()
  writer = await signInAs(app, 'redacteur')
  const { id } = await app.articles.startChange('nl/grofvuil.md', writer.editor)
  address = `/redactie/artikelen/concept/${id}`
})
afterAll(() => app.close())

const article = {
  vraag: 'Hoe kom ik van mijn grofvuil af?',
  status: 'actief',
  doelgroep: 'eu-burger',
  body: 'Indien u dit **wilt**, <script>alert(1)</script> [kom](langs.md) langs.',
}

/** What the script of the editor gets for what is typed. */
async function partsFor(typed: Record<string, string>) {
  const response = await writer.post(`${address}/voorbeeld`, typed)
  return (await response.json()) as { voorbeeld: string; taal: string; inhoud: string }
}

test('previews and language check follow what is typed, and nothing of it is saved', async () => {
  const { voorbeeld, taal } = await partsFor(article)
  expect(voorbeeld).toContain('<strong>wilt</strong>')
  expect(voorbeeld).not.toContain('<script')
  expect(taal).toContain('data-offset="0" data-length="6"')
  expect(await (await writer.get(address)).text()).not.toContain('Indien u dit')
})

test('the messages are those that the channels send', async () => {
  const long = `${'Dit is een lange zin over grofvuil en wat u ermee doet. '.repeat(40)}\n`
  const { voorbeeld } = await partsFor({ ...article, body: long, kort: 'Breng het weg.' })
  const [, messenger = '', mastodon = ''] = voorbeeld.split('<h3>')
  expect(messenger).toContain('Heeft dit u geholpen?')
  expect(messenger).toContain('[ Ja ] [ Nee ]')
  expect(messenger).not.toContain('Breng het weg.')
  expect(mastodon).toContain('Breng het weg.')
  expect(mastodon).toContain('http://localhost:8787/vragen/grofvuil')
})

test('what is missing or points nowhere is told at its field, until it is there', async () => {
  const { inhoud } = await partsFor({ ...article, herzienVoor: '2026-10-01' })
  for (const field of ['body', 'kort', 'vraagvarianten', 'herzienVoor'])
    expect(inhoud).toContain(`href="#veld-${field}"`)
  const complete = { ...article, body: 'Breng het weg.', kort: 'Weg ermee.', vraagvarianten: 'oude bank weg' }
  expect((await partsFor(complete)).inhoud).toContain('Alle links kloppen.')
})

test('before publishing one sees which questions get the same article with the new text', async () => {
  await app.ask({ text: 'grofvuil laten ophalen', channel: 'website' })
  const draft = await app.articles.startChange('nl/grofvuil.md', writer.editor)
  const content = { ...draft.content, body: `Nieuw is dit. ${draft.content.body}` }
  await app.articles.save(draft.id, { content, basedOn: draft.version }, writer.editor)
  const page = await readPage(await writer.get(`${address}/publiceren`))
  expect(page).toContain('Wij hebben 1 gestelde vraag opnieuw gesteld. Voor 0 verandert er niets.')
  expect(page).toMatch(/Krijgt hetzelfde artikel, met de nieuwe tekst \(1\).*grofvuil laten ophalen/)
})

test('the script is served', async () => {
  const response = await writer.get('/redactie/artikelen/static/artikel.js')
  expect(response.headers.get('content-type')).toContain('javascript')
})
