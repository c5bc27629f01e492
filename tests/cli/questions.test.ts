import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../../server/database/open-database.ts'
import { questionLog } from '../../server/database/schema.ts'
import { loggedQuestion } from '../server/grouping/logged-question.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../support/write-content.ts'

// A process of its own per test: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let folder: string

beforeAll(async () => {
  folder = await temporaryFolder()
  await copyOrganisation(folder)
  const questions = [
    { q: 'wat kost een paspoort', kind: 'x', cluster: 'a' },
    'geen rij',
    { q: 'mijn poes is weggelopen' },
    { q: 'kosten paspoort' },
    { vraag: 'ook geen rij' },
  ]
  await writeFiles(folder, {
    'nl/hond.md': articleText({ vraag: 'Mag mijn hond los?' }),
    'vragen.json': JSON.stringify(questions),
    'goed.json': JSON.stringify([{ q: 'kosten paspoort' }, { q: 'wat kost een paspoort' }]),
    'fout.json': '{"q": "geen lijst"}',
    'stuk.json': '[{"q": ',
  })
  const { database, close } = await openDatabase(`file:${join(folder, 'vragen.db')}`)
  await database
    .insert(questionLog)
    .values([
      loggedQuestion('zebrapad bij de school'),
      loggedQuestion('zebrapad school', { channel: 'whatsapp' }),
      loggedQuestion('mijn poes is weggelopen', { askedAt: Date.parse('2026-10-01T12:00:00Z') }),
    ])
  close()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const questions = (...args: string[]) =>
  runCli(['questions', ...args], {
    cwd: folder,
    environment: {
      CONTENT: '.',
      CACHE: join(folder, 'cache'),
      DATABASE_URL: `file:${join(folder, 'vragen.db')}`,
    },
  })

const readJson = ({ stdout }: CliResult): unknown => JSON.parse(stdout)

test('groups of a file name the rows by their place; a row that is no question is named and the others go on', async () => {
  const result = await questions('group', '--from', 'vragen.json', '--json')
  expect(readJson(result)).toEqual([
    { label: 'kosten paspoort', questions: [0, 3] },
    { label: 'mijn poes is weggelopen', questions: [2] },
  ])
  expect(result.stderr).toBe(
    'vragen.json, plaats 1: geen vraag, want "q" ontbreekt of is geen tekst ("geen rij"). Deze regel is overgeslagen.\n' +
      'vragen.json, plaats 4: geen vraag, want "q" ontbreekt of is geen tekst ({"vraag":"ook geen rij"}). Deze regel is overgeslagen.\n',
  )
  expect(result.status).toBe(1)
})

test('without --json there is a table to read', async () => {
  const { status, stdout } = await questions('group', '--from', 'goed.json')
  expect(status).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "2 vragen: 2 in 1 groep, 0 alleen.

       2 ×  kosten paspoort
              0  kosten paspoort
              1  wat kost een paspoort
    "
  `)
})

test.each([
  ['fout.json', 'Het bestand fout.json is geen lijst. Geef een JSON-lijst van vragen'],
  ['stuk.json', 'Het bestand stuk.json is geen JSON'],
  ['weg.json', 'Het bestand weg.json is niet te lezen. Controleer de naam en de leesrechten.'],
])('a wrong file is told in a sentence: %s', async (file, sentence) => {
  const { status, stderr } = await questions('group', '--from', file)
  expect(status).toBe(1)
  expect(stderr).toContain(sentence)
})

test('the groups of the log are listed for scripts, and can be narrowed', async () => {
  const all = readJson(await questions('list', '--json'))
  expect(all).toMatchObject([
    {
      label: 'zebrapad school',
      state: 'open',
      count: 2,
      kinds: { 'not-understood': 2 },
      lastAskedAt: '2026-11-02T08:00:00.000Z',
    },
    { label: 'mijn poes is weggelopen', count: 1, assignedTo: null },
  ])
  expect(readJson(await questions('list', '--json', '--since', '2026-11-01'))).toHaveLength(1)
  expect(readJson(await questions('list', '--json', '--state', 'dismissed'))).toEqual([])
})

test('a wrong filter and a missing terminal are told in a sentence', async () => {
  const results = [await questions('list', '--state', 'weg'), await questions()]
  expect(results.map(({ status, stderr }) => [status, stderr])).toEqual([
    [1, 'De stand "weg" bestaat niet. Kies open, dismissed, solved of all bij --state.\n'],
    [1, 'Bladeren kan alleen in een terminal. Voor een script: vraagbaak questions list --json\n'],
  ])
})
