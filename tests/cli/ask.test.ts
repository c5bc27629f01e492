import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestApp } from '../support/create-test-app.ts'
import { runCli } from '../support/run-cli.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../support/write-content.ts'

// A process of its own per test: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 })

const lamp = '11111111-1111-4111-8111-111111111111'

let folder: string

beforeAll(async () => {
  folder = await temporaryFolder()
  await copyOrganisation(join(folder))
  await writeFiles(folder, {
    'nl/lantaarnpaal.md': articleText(
      { id: lamp, vraag: 'Waar meld ik een kapotte lantaarnpaal?', gecontroleerdOp: '2026-10-12' },
      'U meldt een **kapotte lantaarnpaal** bij [de gemeente](gemeente.md).\n\n## Wat wij doen\n\nBinnen een week brandt hij weer.',
    ),
    'nl/gemeente.md': articleText({
      id: '22222222-2222-4222-8222-222222222222',
      vraag: 'Waar is het stadhuis?',
    }),
    'en/street-light.md': articleText(
      { id: lamp, vraag: 'Where do I report a broken street light?' },
      'Report it online.',
    ),
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Asks in a folder with nothing but settings that name the content and a database of its own. */
function ask(args: string[], input?: string) {
  const database = `file:${join(folder, 'vraagbaak.db')}`
  const environment = { CONTENT: folder, DATABASE_URL: database, PUBLIC_URL: 'https://voorbeeld.example' }
  return runCli(['ask', ...args], { cwd: folder, environment, ...(input === undefined ? {} : { input }) })
}

test('an answer is printed as plain text, and the question is logged like that of every channel', async () => {
  const { status, stdout, stderr } = await ask(['waar', 'meld', 'ik', 'een', 'kapotte', 'lantaarnpaal'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatchInlineSnapshot(`
    "Waar meld ik een kapotte lantaarnpaal?

    U meldt een kapotte lantaarnpaal bij de gemeente (https://voorbeeld.example/vragen/gemeente).

    Bron: https://voorbeeld.example/vragen/lantaarnpaal · gecontroleerd op 12 oktober 2026
    "
  `)
  const database = createClient({ url: `file:${join(folder, 'vraagbaak.db')}` })
  const { rows } = await database.execute('select channel, text, outcome from question_log')
  database.close()
  expect(rows).toMatchObject([
    { channel: 'terminal', text: 'waar meld ik een kapotte lantaarnpaal', outcome: 'answer' },
  ])
})

test('--json prints the object of POST /v1/vragen, with a question from standard input', async () => {
  const { status, stdout } = await ask(['--json', '-'], 'waar meld ik een kapotte lantaarnpaal\n')
  const printed = JSON.parse(stdout) as Record<string, unknown>
  expect(status).toBe(0)
  const app = await createTestApp({
    content: folder,
    environment: { PUBLIC_URL: 'https://voorbeeld.example' },
  })
  const response = await app.app.request('/v1/vragen', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ vraag: 'waar meld ik een kapotte lantaarnpaal' }),
  })
  const served = (await response.json()) as Record<string, unknown>
  await app.close()
  // Each question has an id and a conversation of its own.
  const own = { id: expect.any(String), gesprek: expect.any(String) }
  expect(printed).toEqual({ ...served, ...own })
})

test('without an answer the status is 2 and the way to a person is printed', async () => {
  const { status, stdout } = await ask(['xyzzy plugh'])
  expect(status).toBe(2)
  expect(stdout).toContain('088 000 20 00')
})

test('--taal en asks in English', async () => {
  const { status, stdout } = await ask(['--taal', 'en', 'where do I report a broken street light'])
  expect(status).toBe(0)
  expect(stdout).toContain('Report it online.\n\nSource: https://voorbeeld.example/en/questions/street-light')
})

describe('--explain', () => {
  test('tells the decision and what each word gave each article', async () => {
    const { status, stdout } = await ask(['--explain', 'mijn lantarenpaal is kapot'])
    expect([0, 2]).toContain(status)
    expect(stdout).toMatch(/^Begrepen: +mijn lantarenpaal is kapot \[nl\]\nBesluit: +/)
    expect(stdout).toMatch(
      /Zekerheid: +\d,\d\d \(antwoord vanaf \d,\d\d\)\nBeantwoordbaar: +\d,\d\d \(keuze vanaf \d,\d\d\)/,
    )
    expect(stdout).toMatch(
      /1\. Waar meld ik een kapotte lantaarnpaal\? {2}\d+,\d\d punten {2}nl\/lantaarnpaal\.md/,
    )
    expect(stdout).toMatch(/woord +gevonden als +waarom +punten\n(?: {3}.*\n)* {3}kapot +.*\d,\d\d/)
  })

  test('with --json gives the same as data', async () => {
    const { stdout } = await ask(['--explain', '--json', 'hallo'])
    expect(JSON.parse(stdout)).toMatchObject({
      soort: 'geen',
      uitleg: { begrepen: 'hallo', besluit: 'vaste tekst "begroeting"', artikelen: [] },
    })
  })
})
