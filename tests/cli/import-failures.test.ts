import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { smallVac } from '../support/vac.ts'
import { temporaryFolder, writeFiles } from '../support/write-content.ts'

// A process of its own per step: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 })

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const vraagbaak = (...args: string[]) => runCli(args, { cwd: folder })

test('of a folder with a bad file the good ones are imported and the bad ones named', async () => {
  await writeFiles(folder, {
    'vac/1.json': JSON.stringify(smallVac(1, 'Mag ik fietsen?')),
    'vac/2.json': '{"id": "afgebroken',
    'vac/3.json': JSON.stringify({
      ...smallVac(3, 'Mag ik lopen?'),
      question: undefined,
      lastmodified: 'gisteren',
    }),
    'vac/4.json': JSON.stringify([smallVac(4, 'Mag ik rennen?'), smallVac(5, 'Mag ik zwemmen?')]),
    'vac/5.json': JSON.stringify({ ...smallVac(6, 'Mag ik vliegen?'), introduction: '' }),
    'vac/lees-mij.txt': 'geen JSON',
  })
  const { status, stdout, stderr } = await vraagbaak('import', 'rijksoverheid', 'vac', '--to', 'content')
  expect(status).toBe(1)
  expect(stdout).toBe('3 artikelen staan in content, 3 niet gelukt (zie boven).\n')
  expect(stderr).toMatchInlineSnapshot(`
    "2.json: Het bestand is geen geldige JSON: Unterminated string in JSON at position 18.
    3.json: Dit is geen vraag en antwoord van Rijksoverheid; dit ontbreekt of klopt niet: question, lastmodified. Haal de vraag opnieuw op bij Rijksoverheid.
    5.json: nl/vraag-6.md Het artikel heeft geen tekst onder de gegevens. Schrijf het antwoord onder de tweede regel "---".
    "
  `)
  expect(readdirSync(join(folder, 'content/nl')).toSorted()).toEqual([
    'vraag-1.json',
    'vraag-1.md',
    'vraag-4.json',
    'vraag-4.md',
    'vraag-5.json',
    'vraag-5.md',
  ])
})

test('of a folder with files that cannot be read the good ones are imported and the others named', async () => {
  await writeFiles(folder, {
    'vac/1.json': JSON.stringify(smallVac(1, 'Mag ik fietsen?')),
    'vac/map.json/diep.txt': 'geen JSON',
    'vac/9.json': JSON.stringify(smallVac(9, 'Mag ik lopen?')),
  })
  await symlink('nergens', join(folder, 'vac/5.json'))
  const { status, stdout, stderr } = await vraagbaak('import', 'rijksoverheid', 'vac', '--to', 'content')
  expect([status, stdout]).toEqual([1, '2 artikelen staan in content, 2 niet gelukt (zie boven).\n'])
  expect(stderr).toMatchInlineSnapshot(`
    "5.json: Het bestand is niet te lezen. Het verwijst naar een bestand dat er niet is. Herstel de verwijzing of haal haar weg.
    map.json: Het bestand is niet te lezen. Er staat een map waar een bestand hoort. Geef die map een andere naam of haal haar weg.
    "
  `)
})

test('nothing is half written when the article or its JSON cannot be', async () => {
  await writeFiles(folder, {
    'vac.json': JSON.stringify([
      smallVac(1, 'Mag ik fietsen?'),
      smallVac(2, 'Mag ik lopen?'),
      smallVac(3, 'Mag ik rennen?'),
    ]),
  })
  await mkdir(join(folder, 'content/nl/vraag-1.json'), { recursive: true })
  // A link to itself: the JSON is there already when the article turns out not to be writable.
  await symlink('vraag-2.md', join(folder, 'content/nl/vraag-2.md'))
  const { status, stderr } = await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
  expect(status).toBe(1)
  expect(stderr).toMatchInlineSnapshot(`
    "vac.json: nl/vraag-1.md is niet op te slaan, met vraag-1.json ernaast. Er staat een map waar een bestand hoort. Geef die map een andere naam of haal haar weg.
    vac.json: nl/vraag-2.md is niet op te slaan, met vraag-2.json ernaast. Het verwijst naar zichzelf. Herstel de verwijzing of haal haar weg.
    "
  `)
  expect(readdirSync(join(folder, 'content/nl')).toSorted()).toEqual([
    'vraag-1.json',
    'vraag-2.md',
    'vraag-3.json',
    'vraag-3.md',
  ])
})

test('a broken article is left for its editor to mend', async () => {
  await writeFiles(folder, {
    'vac.json': JSON.stringify(smallVac(1, 'Mag ik fietsen?')),
    'content/nl/vraag-1.md': 'half werk',
  })
  const { status, stderr } = await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
  expect(status).toBe(1)
  expect(stderr).toMatchInlineSnapshot(`
    "vac.json: nl/vraag-1.md bestaat al, maar is geen goed artikel. Verbeter het (vraagbaak check) of haal het weg.
    "
  `)
  expect(readFileSync(join(folder, 'content/nl/vraag-1.md'), 'utf8')).toBe('half werk')
})

test('a source that is not there is told in a sentence', async () => {
  const { status, stderr } = await vraagbaak('import', 'rijksoverheid', 'nergens', '--to', 'content')
  expect([status, stderr]).toEqual([1, 'nergens bestaat niet. Geef een bestand, een map of een webadres.\n'])
  expect(existsSync(join(folder, 'content'))).toBe(false)
})
