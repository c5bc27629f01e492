import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../support/write-content.ts'

// A process of its own per test: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 })

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
  await copyOrganisation(folder)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const check = (...args: string[]) =>
  runCli(['check', ...args], { cwd: folder, environment: { CONTENT: '.' } })

/** What is printed without the number of concepts, which grows with the product. */
const withoutCount = (text: string) => text.replace(/\d+ begrippen/, '… begrippen')

test('content without problems is in order', async () => {
  await writeFiles(folder, { 'nl/hond.md': articleText({ vraag: 'Mag mijn hond los?' }) })
  const { status, stdout } = await check()
  expect([status, withoutCount(stdout)]).toEqual([0, '.: 1 artikel en … begrippen bekeken, alles in orde.\n'])
})

test('problems are told per file, with what to do; errors give status 1', async () => {
  await writeFiles(folder, {
    'nl/hond.md': articleText({ status: 'aktief' }, 'Zie [kat](kat.md).'),
    'nl/kat.md': articleText({ vraag: 'Mag mijn kat los?' }, 'Zie [muis](muis.md).'),
    'organisatie.yaml': 'naam: { nl: Test, en: Test }\nwebsite: geen adres\n',
    'synoniemen.yaml': '- begrip: kat\n  woorden: [poes, poes]\n- begrip: hond\n  woord: [keffer]\n',
  })
  const { status, stdout } = await check()
  expect(status).toBe(1)
  expect(withoutCount(stdout)).toMatchInlineSnapshot(`
    "nl/hond.md
      fout (regel 4, status): Verwacht: actief, non-actief of te-verwijderen. Gevonden: "aktief".
        Verbeter het veld "status".

    nl/kat.md
      let op (regel 8): De link naar "muis.md" wijst naar een artikel dat niet bestaat.
        Verbeter de link of haal hem weg.

    organisatie.yaml
      fout (regel 1, beheer): Ongeldige invoer: verwacht object, ontving undefined.
        Verbeter dit veld; in content/organisatie.yaml van Vraagbaak staat een voorbeeld.
      fout (regel 1, contact): Ongeldige invoer: verwacht array, ontving undefined.
        Verbeter dit veld; in content/organisatie.yaml van Vraagbaak staat een voorbeeld.
      fout (regel 1, berichten): Ongeldige invoer: verwacht record, ontving undefined.
        Verbeter dit veld; in content/organisatie.yaml van Vraagbaak staat een voorbeeld.
      fout (regel 2, website): Ongeldig: URL.
        Verbeter dit veld; in content/organisatie.yaml van Vraagbaak staat een voorbeeld.

    synoniemen.yaml
      let op (regel 1): "poes" staat twee keer bij het begrip "kat" (in woorden).
        Laat het een keer staan.
      fout (regel 3): Dit begrip klopt niet: Onbekende key: "woord".
        Een begrip heeft een naam (begrip) en lijsten: woorden, spreektaal, verwant of afkortingen.

    .: 1 artikel en … begrippen bekeken, 6 fouten, 2 waarschuwingen.
    "
  `)
})

test('with warnings alone the status is 0', async () => {
  await rm(`${folder}/organisatie.yaml`)
  await writeFiles(folder, {
    'nl/kat.md': articleText({ vraag: 'Mag mijn kat los?' }, 'Zie [muis](muis.md).'),
  })
  const { status, stdout } = await check('--content', folder)
  expect(status).toBe(0)
  expect(stdout).toMatch(/0 fouten, 2 waarschuwingen\.\n$/)
})

test('--json gives the same as data, and --all names the concepts that no article uses', async () => {
  await writeFiles(folder, {
    'nl/kat.md': articleText({ vraag: 'Mag mijn kat los?' }, 'Zie [muis](muis.md).'),
    'synoniemen.yaml': '- begrip: kabouterhuis\n- begrip: kat\n  woorden: [poes]\n',
  })
  const { status, stdout } = await check('--json', '--all')
  expect(status).toBe(0)
  const printed = JSON.parse(stdout) as { problemen: unknown; ongebruikteBegrippen: string[] }
  expect(printed).toMatchObject({ artikelen: 1, fouten: 0, waarschuwingen: 1 })
  expect(printed.problemen).toMatchInlineSnapshot(`
    [
      {
        "bestand": "nl/kat.md",
        "ernst": "waarschuwing",
        "melding": "De link naar "muis.md" wijst naar een artikel dat niet bestaat.",
        "oplossing": "Verbeter de link of haal hem weg.",
        "regel": 8,
      },
    ]
  `)
  expect(printed.ongebruikteBegrippen).toContain('kabouterhuis')
  expect(printed.ongebruikteBegrippen).not.toContain('kat')
})
