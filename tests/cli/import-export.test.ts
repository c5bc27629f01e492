import { readFileSync, readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
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
