import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createKnowledge } from '../../server/knowledge/create-knowledge.ts'
import { runCli } from '../support/run-cli.ts'
import { richVac, smallVac } from '../support/vac.ts'
import { temporaryFolder, writeFiles } from '../support/write-content.ts'

// A process of its own per step: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 })

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const vraagbaak = (...args: string[]) => runCli(args, { cwd: folder })
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const readJson = (path: string): unknown => JSON.parse(read(path))

describe('import rijksoverheid', () => {
  test('a file becomes an article in which nothing is lost', async () => {
    await writeFiles(folder, { 'vac.json': JSON.stringify(richVac) })
    const { status, stdout } = await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
    expect([status, stdout]).toEqual([0, '1 artikel staat in content.\n'])
    expect(read('content/nl/wat-kost-een-fietspas.md')).toMatchInlineSnapshot(`
      "---
      id: aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa
      vraag: Wat kost een fietspas?
      status: actief
      publicatie: gepubliceerd
      doelgroep: eu-burger
      onderwerpen:
        - Fiets
      afdelingen:
        - naam: Ministerie van Fietsen
      gewijzigd: 2026-02-03T10:15:00.000Z
      bron:
        soort: rijksoverheid
        url: https://www.rijksoverheid.nl/onderwerpen/fiets/vraag-en-antwoord/wat-kost-een-fietspas
        gegevens: https://opendata.rijksoverheid.nl/v1/infotypes/faq/aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa
        licentie: CC0 1.0 Universal
        bestand: wat-kost-een-fietspas.json
      ---

      Een fietspas kost **€ 5**.

      ## Kosten per leeftijd

      Bedragen vanaf 2026

      | Leeftijd      | Bedrag |
      | ------------- | ------ |
      | Tot 12 jaar   | gratis |
      | Vanaf 12 jaar | € 5    |

      Zonder titel: zie ook de [regels](https://www.example.org/regels).

      ## Zo vraagt u hem aan

      ### Stappen

      - Neem mee:

        - een foto
        - geld

      - Kom langs. No appointment nodig1.
      "
    `)
    expect(readJson('content/nl/wat-kost-een-fietspas.json')).toEqual(richVac)
    const knowledge = await createKnowledge({ folder: join(folder, 'content') })
    expect(knowledge.problems()).toEqual([])
  })

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

  test('importing again updates, makes no duplicates and keeps what the editors added', async () => {
    await writeFiles(folder, { 'vac.json': JSON.stringify(smallVac(1, 'Mag ik fietsen?')) })
    await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
    const article = read('content/nl/vraag-1.md')
    await writeFile(
      join(folder, 'content/nl/vraag-1.md'),
      article.replace(
        'status: actief',
        'vraagvarianten: [mag mijn fiets mee]\nkort: Fietsen mag.\nstatus: actief',
      ),
    )
    await writeFiles(folder, {
      'vac.json': JSON.stringify({ ...smallVac(1, 'Mag ik hier fietsen?'), introduction: '<p>Nee.</p>' }),
    })
    const { status } = await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content/nl')
    expect(status).toBe(0)
    expect(readdirSync(join(folder, 'content/nl'))).toHaveLength(2)
    const knowledge = await createKnowledge({ folder: join(folder, 'content') })
    expect(knowledge.all()).toMatchObject([
      { vraag: 'Mag ik hier fietsen?', vraagvarianten: ['mag mijn fiets mee'], kort: 'Fietsen mag.' },
    ])
    expect(read('content/nl/vraag-1.md')).toMatch(/\n\nNee\.\n$/)
  })

  test('an article that an editor moved is updated where it is', async () => {
    await writeFiles(folder, { 'vac.json': JSON.stringify(smallVac(1, 'Mag ik fietsen?')) })
    await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
    const article = read('content/nl/vraag-1.md')
    await rm(join(folder, 'content/nl'), { recursive: true })
    await writeFiles(folder, { 'content/nl/verkeer/fietsen.md': article })
    await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
    expect(readdirSync(join(folder, 'content/nl'), { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(
      ['verkeer', 'verkeer/fietsen.json', 'verkeer/fietsen.md'],
    )
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
    expect(read('content/nl/vraag-1.md')).toBe('half werk')
  })

  test('a source that is not there is told in a sentence', async () => {
    const { status, stderr } = await vraagbaak('import', 'rijksoverheid', 'nergens', '--to', 'content')
    expect([status, stderr]).toEqual([
      1,
      'nergens bestaat niet. Geef een bestand, een map of een webadres.\n',
    ])
    expect(existsSync(join(folder, 'content'))).toBe(false)
  })
})

describe('export rijksoverheid', () => {
  test('gives back exactly what was imported', async () => {
    const vacs = [richVac, smallVac(1, 'Mag ik fietsen?'), smallVac(2, 'Mag ik lopen?')]
    await writeFiles(folder, { 'vac.json': JSON.stringify(vacs) })
    await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
    const { status, stdout } = await vraagbaak(
      'export',
      'rijksoverheid',
      '--content',
      'content',
      '--to',
      'terug',
    )
    expect([status, stdout]).toEqual([0, '3 bestanden staan in terug.\n'])
    expect(vacs.map(({ id }) => readJson(`terug/${id}.json`))).toEqual(vacs)
  })

  test('an article whose JSON is gone is named, the others are written', async () => {
    const vacs = [smallVac(1, 'Mag ik fietsen?'), smallVac(2, 'Mag ik lopen?')]
    await writeFiles(folder, { 'vac.json': JSON.stringify(vacs) })
    await vraagbaak('import', 'rijksoverheid', 'vac.json', '--to', 'content')
    await rm(join(folder, 'content/nl/vraag-1.json'))
    const { status, stdout, stderr } = await vraagbaak(
      'export',
      'rijksoverheid',
      '--content',
      'content',
      '--to',
      'terug',
    )
    expect([status, stdout]).toEqual([1, '1 bestand staat in terug.\n'])
    expect(stderr).toMatchInlineSnapshot(`
      "nl/vraag-1.md: de oorspronkelijke JSON is weg. Haal de vraag opnieuw binnen met vraagbaak import rijksoverheid.
      "
    `)
  })
})
