import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { runCli } from '../support/run-cli.ts'

// A process of its own per test: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 120_000 })

test('without a command the help is shown, from any folder', async () => {
  const { status, stdout } = await runCli([], { cwd: '/' })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^Gebruik: vraagbaak \[opties\] \[opdracht\]\n/)
})

test('the help of the whole names every command', async () => {
  const { stdout } = await runCli(['--help'])
  const commands = stdout.slice(stdout.indexOf('Opdrachten:'), stdout.indexOf('Instellingen'))
  for (const command of ['serve', 'ask', 'check', 'import', 'export'])
    expect(commands).toContain(`  ${command} `)
})

test.each([['serve'], ['ask'], ['check'], ['import rijksoverheid'], ['export rijksoverheid']])(
  'the help of %s is Dutch, with examples',
  async (command) => {
    const { status, stdout } = await runCli([...command.split(' '), '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain(`Gebruik: vraagbaak ${command}`)
    expect(stdout).toContain(`Voorbeelden:\n  `)
    expect(stdout).not.toMatch(/Usage|Options|Arguments|display help/)
  },
)

test.each([
  ['a command that does not exist', ['vraag'], 'De opdracht "vraag" bestaat niet.'],
  ['a command with a typing error', ['sevre'], 'De opdracht "sevre" bestaat niet. Bedoelt u serve?'],
  [
    'an option that does not exist',
    ['ask', '--jsn', 'x'],
    'De optie "--jsn" bestaat niet. Bedoelt u --json?',
  ],
  ['an option without its value', ['ask', '--taal'], 'Achter de optie "--taal <taal>" ontbreekt een waarde.'],
  ['a missing option', ['import', 'rijksoverheid', 'x'], 'De optie "--to <map>" is verplicht.'],
  [
    'a missing argument',
    ['import', 'rijksoverheid', '--to', 'x'],
    'Er ontbreekt iets achter de opdracht: <bron>.',
  ],
  [
    'too many arguments',
    ['check', 'a'],
    'Er staat te veel achter de opdracht; zet tekst met spaties tussen aanhalingstekens.',
  ],
])('%s is told in a sentence with a hint', async (_name, args, sentence) => {
  const { status, stdout, stderr } = await runCli(args)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toBe(`${sentence} Met vraagbaak --help ziet u wat er kan.\n`)
})

test('a language that is not known is told with those that are', async () => {
  const { status, stderr } = await runCli(['ask', '--taal', 'fr', 'bonjour'])
  expect([status, stderr]).toEqual([1, 'De taal "fr" kent Vraagbaak niet. Kies nl of en.\n'])
})

test('without a terminal a question is needed', async () => {
  const { status, stderr } = await runCli(['ask'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Er is geen vraag\. /)
})

test('wrong settings are told one by one', async () => {
  const { status, stderr } = await runCli(['ask', 'x'], {
    environment: { PORT: 'abc', DATABASE_URL: 'ergens' },
  })
  expect(status).toBe(1)
  expect(stderr).toMatchInlineSnapshot(`
    "Deze instellingen kloppen niet; verbeter ze in de omgeving en start opnieuw:
    - PORT: Ongeldige invoer: verwacht getal, ontving NaN
    - DATABASE_URL: moet beginnen met file:, libsql:, http: of https:
    "
  `)
})

test('the stack is for those who ask for it', async () => {
  const environment = { CONTENT: '/nergens' }
  const plain = await runCli(['check'], { environment })
  expect(plain.stderr).toBe(
    'De map met artikelen /nergens is niet te lezen. Controleer of de map bestaat en geef hem op met CONTENT.\n',
  )
  const detailed = await runCli(['check'], { environment: { ...environment, DEBUG: 'vraagbaak' } })
  expect(detailed.stderr).toContain('ENOENT')
})

test('the launcher is what the package offers as its command', () => {
  const { bin } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    bin: unknown
  }
  expect(bin).toEqual({ vraagbaak: './cli/bin.js' })
})
