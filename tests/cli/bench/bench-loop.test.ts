import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoopReport } from '../../../cli/bench/run-bench-loop.ts'
import { runScript } from './run-script.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../../support/write-content.ts'

/** Subjects with the ways in which people ask about them: enough of the same words to be one group. */
const subjects = [
  [
    'Hoe laat ik mijn luchtballon keuren?',
    'luchtballon laten keuren',
    'keuring van een luchtballon',
    'waar kan ik mijn luchtballon laten keuren',
    'luchtballon moet gekeurd worden',
  ],
  [
    'Wat kost een standplaats voor een draaiorgel?',
    'standplaats draaiorgel kosten',
    'wat betaal ik voor een standplaats met mijn draaiorgel',
    'draaiorgel standplaats prijs',
    'hoeveel kost een draaiorgel standplaats',
  ],
  [
    'Mag ik een bijenkast op mijn balkon zetten?',
    'bijenkast op het balkon',
    'bijenkast op balkon toegestaan',
    'mag een bijenkast op een balkon',
    'regels bijenkast balkon',
  ],
  [
    'Waar lever ik oude vishengels in?',
    'oude vishengels inleveren',
    'vishengel inleveren waar',
    'waar kan ik een oude vishengel inleveren',
    'inleveren van vishengels',
  ],
  [
    'Hoe meld ik een omgewaaide vlaggenmast?',
    'vlaggenmast omgewaaid',
    'omgewaaide vlaggenmast melden',
    'er is een vlaggenmast omgewaaid',
    'melding omgewaaide vlaggenmast',
  ],
  [
    'Wanneer is het schaatsmuseum open?',
    'openingstijden schaatsmuseum',
    'wanneer kan ik naar het schaatsmuseum',
    'schaatsmuseum open op zondag',
    'is het schaatsmuseum open',
  ],
]
const idOf = (place: number) => `${place + 1}1111111-1111-4111-8111-111111111111`

let folder: string
let report: LoopReport

beforeAll(async () => {
  folder = await temporaryFolder()
  await copyOrganisation(folder)
  await writeFiles(
    folder,
    Object.fromEntries(
      subjects.map(([vraag], place) => [`nl/artikel-${place}.md`, articleText({ id: idOf(place), vraag })]),
    ),
  )
  const rows = subjects.flatMap(([, ...questions], place) => questions.map((q) => ({ id: idOf(place), q })))
  await writeFile(join(folder, 'vragen.json'), JSON.stringify(rows))
  await writeFile(join(folder, 'anders.json'), JSON.stringify([{ q: 'hoe bak ik een appeltaart' }]))
  report = await playLoop()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function playLoop(): Promise<LoopReport> {
  const files = { '--content': folder, '--questions': 'vragen.json', '--unanswerable': 'anders.json' }
  const { status, stdout, stderr } = await runScript(
    'cli/bench/bench-loop.ts',
    [...Object.entries(files).flat(), '--hide', '0.34', '--rounds', '4', '--json'],
    folder,
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('the share served right does not go down from round to round', () => {
  const shares = report.rounds.map(({ all }) => all.right)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares.at(-1)).toBeGreaterThan(shares[0] ?? 1)
})

test('the missing articles that are asked for come back', () => {
  expect(report.missing).toBe(2)
  expect(report.rounds[0]).toMatchObject({ articles: 4, aboutMissing: { n: 8, right: 0 } })
  const written = report.rounds.flatMap(({ actions }) =>
    actions.filter(({ action }) => action === 'restored'),
  )
  expect(written).toHaveLength(2)
  expect(report.rounds.at(-1)).toMatchObject({ articles: 6, aboutMissing: { right: 1 } })
})

test('a question that nobody of the organisation answers is put away, and stays unanswered', () => {
  const dismissed = report.rounds.flatMap(({ actions }) =>
    actions.filter(({ action }) => action === 'dismissed'),
  )
  expect(dismissed.map(({ group }) => group)).toEqual(['hoe bak ik een appeltaart'])
  expect(report.rounds.at(-1)?.unanswerable).toEqual({ n: 1, answered: 0, offered: 0 })
})

test('unseen questions are those that never became a variant, the same in every round', () => {
  const variants = new Set(
    report.rounds.flatMap(({ actions }) => actions.flatMap((action) => action.variants)),
  )
  for (const { all, unseen } of report.rounds) expect(unseen.n).toBe(all.n - variants.size)
})

test('the same seed gives the same rounds', async () => {
  expect(await playLoop()).toEqual(report)
}, 120_000)

test('a file of questions that is not there is told in a sentence', async () => {
  const { status, stderr } = await runScript('cli/bench/bench-loop.ts', ['--questions', 'weg.json'], folder)
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Het bestand weg.json is niet te lezen. Controleer de naam en de leesrechten.\n',
  })
})
