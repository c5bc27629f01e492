import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The journey of a question: what stands here may import only itself and what stands above it. */
const serverOrder = [
  'cache',
  'question.ts',
  'settings.ts',
  'knowledge',
  'analysis',
  'search',
  'organisation',
  'decision',
  'answer',
  'database',
  'log',
  'ask.ts',
  'grouping',
  'answer-diff',
  'channel-administration',
  'http',
  'api',
  'widget',
  'website',
  'editor',
  'http/create-app.ts',
]

/** Parts of `channels/` that every channel shares. */
const sharedByChannels = [
  'channel.ts',
  'channel-limits.ts',
  'inbox',
  'outbox',
  'rendering',
  'sending',
  'meta',
]

const files = ['server', 'channels', 'cli', 'scripts', 'tests'].flatMap(listFiles)

test('a stage of the server imports only earlier stages', () => {
  const wrong = importsFrom('server/').filter(
    ({ target, file }) => target.startsWith('server/') && stageNumber(target) > stageNumber(file),
  )
  expect(wrong.map(describeImport)).toEqual([])
})

test('every part of the server has its place in the journey', () => {
  expect(files.filter((file) => file.startsWith('server/') && stageNumber(file) === -1)).toEqual([])
})

test('imports go from cli to channels to server and never back', () => {
  const wrong = [
    ...importsFrom('server/').filter(({ target }) => !target.startsWith('server/')),
    ...importsFrom('channels/').filter(({ target }) => !/^(?:server|channels)\//.test(target)),
    ...importsFrom('cli/').filter(
      ({ target }) => !/^(?:server|channels|cli)\/|^scripts\/bundle\.mjs$/.test(target),
    ),
  ]
  expect(wrong.map(describeImport)).toEqual([])
})

test('channels do not import each other', () => {
  const wrong = importsFrom('channels/').filter(({ file, target }) => {
    const [from, to] = [channelOf(file), channelOf(target)]
    return to !== undefined && to !== from && !sharedByChannels.includes(to)
  })
  expect(wrong.map(describeImport)).toEqual([])
})

test('the scripts that install the packages need no packages', () => {
  const imported = files
    .filter((file) => file.startsWith('scripts/'))
    .flatMap((file) => [...read(file).matchAll(/^import .*'(.+)'$/gm)].map(([, source = '']) => source))
  expect(imported.filter((source) => !/^(?:node:|\.\/)/.test(source))).toEqual([])
})

test('no file is longer than 220 lines, and no test than 300', () => {
  const tooLong = files.filter(
    (file) => read(file).trimEnd().split('\n').length > (file.startsWith('tests/') ? 300 : 220),
  )
  expect(tooLong).toEqual([])
})

test('nothing has the type any', () => {
  const anyType = /(?::|\bas|\bsatisfies|[<|&(,]) *any\b(?! *[:(=])|\bany\[\]/
  expect(
    files
      .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
      .filter((file) => anyType.test(codeOf(file))),
  ).toEqual([])
})

interface FoundImport {
  file: string
  target: string
}

function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:tsx?|mjs|js)$/.test(path))
    .toSorted()
}

/** The imports of our own files, with both ends as paths from the root of the project. */
function importsFrom(folder: string): FoundImport[] {
  return files
    .filter((file) => file.startsWith(folder))
    .flatMap((file) => {
      const sources = read(file).matchAll(/^(?:import|export)\b[^'"]*'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm)
      return [...sources].map(([, fixed, dynamic]) => ({
        file,
        target: resolveFrom(file, fixed ?? dynamic ?? ''),
      }))
    })
}

function resolveFrom(file: string, source: string): string {
  return relative(root, join(root, dirname(file), source)).replaceAll('\\', '/')
}

/** The place of the longest entry that the path is in, or -1. */
function stageNumber(file: string): number {
  const path = file.replace('server/', '')
  const stage = serverOrder
    .filter((name) => path === name || path.startsWith(`${name}/`))
    .toSorted((one, other) => other.length - one.length)[0]
  return stage === undefined ? -1 : serverOrder.indexOf(stage)
}

function channelOf(file: string): string | undefined {
  return /^channels\/([^/]+)/.exec(file)?.[1]
}

function describeImport({ file, target }: FoundImport): string {
  return `${file} imports ${target}`
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Without comments and texts, in which "any" is just a word. */
function codeOf(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
}
