import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { articlePath } from '../../server/answer/article-path.ts'
import { exportVacs } from '../../server/knowledge/rijksoverheid/export-vacs.ts'
import { importVacs } from '../../server/knowledge/rijksoverheid/import-vacs.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { postForm } from '../support/post-form.ts'
import { richVac, smallVac } from '../support/vac.ts'
import { copyOrganisation, temporaryFolder, writeFiles } from '../support/write-content.ts'

type TestApp = Awaited<ReturnType<typeof createTestApp>>

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('articles of Rijksoverheid', () => {
  const vacs = [richVac, smallVac(1, 'Mag ik mijn hond meenemen?'), smallVac(2, 'Waar is het zwembad?')]

  test('are read on the website, found by asking, and given back as they were', async () => {
    await writeFiles(folder, { 'vac.json': JSON.stringify(vacs) })
    const website = await openImported(join(folder, 'vac.json'))
    expect(await refusedPages(website)).toEqual([])
    expect(await notFoundByAsking(website)).toEqual([])
    expect(await exported(website)).toEqual(byId(vacs))
  })

  test('show all that their HTML holds', async () => {
    await writeFiles(folder, { 'vac.json': JSON.stringify(richVac) })
    const website = await openImported(join(folder, 'vac.json'))
    const html = await (await website.app.request('/vragen/wat-kost-een-fietspas')).text()
    for (const part of [
      '<h1>Wat kost een fietspas?</h1>',
      'Een fietspas kost <strong>€ 5</strong>.',
      'Kosten per leeftijd</h2>',
      'Bedragen vanaf 2026',
      '<td>gratis</td>',
      'href="https://www.example.org/regels"',
      'Stappen</h3>',
      'een foto',
      'No appointment',
      `href="${richVac.canonical}"`,
    ])
      expect(html).toContain(part)
  })
})

const shared = fileURLToPath(new URL('../../../shared/data/rijksoverheid-vac', import.meta.url))
const isShared = existsSync(shared)

if (!isShared)
  console.info('../shared/data is absent: the real articles of Rijksoverheid are not tried here.')

test.runIf(isShared)(
  'all 179 real articles of Rijksoverheid are read, found and given back',
  { timeout: 240_000 },
  async () => {
    const website = await openImported(shared)
    expect(website.knowledge.all()).toHaveLength(179)
    expect(await refusedPages(website)).toEqual([])
    expect(await notFoundByAsking(website)).toEqual([])
    const originals = readdirSync(shared).map((name) => readJson(join(shared, name)))
    expect(await exported(website)).toEqual(byId(originals))
  },
)

/** The real app on what was imported. */
async function openImported(from: string): Promise<TestApp> {
  const content = join(folder, 'content')
  expect((await importVacs(from, content)).failed).toEqual([])
  await copyOrganisation(content)
  const website = await createTestApp({ content })
  onTestFinished(() => website.close())
  return website
}

/** The articles whose page is not given, or does not have the question as its heading. */
async function refusedPages({ app, knowledge }: TestApp): Promise<string[]> {
  const refused: string[] = []
  for (const article of knowledge.all()) {
    const response = await app.request(articlePath(article))
    const heading = /<h1>(.*?)<\/h1>/.exec(await response.text())?.[1]
    if (response.status !== 200 || heading === undefined || decode(heading) !== article.vraag)
      refused.push(`${response.status} ${article.path}`)
  }
  return refused
}

/** The articles to which no reply leads when somebody asks exactly their question. */
async function notFoundByAsking({ app, knowledge }: TestApp): Promise<string[]> {
  const missing: string[] = []
  for (const article of knowledge.all()) {
    const response = await postForm(app, '/zoeken', { vraag: article.vraag })
    if (!(await response.text()).includes(`href="${articlePath(article)}"`)) missing.push(article.path)
  }
  return missing
}

/** What is exported, by id. */
async function exported({ knowledge }: TestApp): Promise<Map<string, unknown>> {
  const to = join(folder, 'terug')
  expect((await exportVacs(knowledge, to)).missing).toEqual([])
  return byId(readdirSync(to).map((name) => readJson(join(to, name))))
}

function readJson(file: string): { id: string } {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function byId(vacs: { id: string }[]): Map<string, unknown> {
  return new Map(vacs.map((vac) => [vac.id, vac]))
}

/** What the characters mean that are special in HTML. */
function decode(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
