import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadVocabulary } from '../../../server/analysis/load-vocabulary.ts'
import { createGrouping } from '../../../server/grouping/create-grouping.ts'
import { type Likenesses, createLikenesses } from '../../../server/grouping/create-likenesses.ts'
import { finish } from '../../../server/grouping/finish-steps.ts'
import { groupQuestions } from '../../../server/grouping/group-questions.ts'
import { profileQuestion } from '../../../server/grouping/profile-question.ts'
import { createKnowledge } from '../../../server/knowledge/create-knowledge.ts'
import { type Search, createSearch } from '../../../server/search/create-search.ts'
import { settingsSchema } from '../../../server/settings.ts'
import { exampleContent } from '../../support/create-test-app.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

interface Row {
  q: string
  cluster: string | null
}

const threshold = settingsSchema.parse({}).GROUP_THRESHOLD

let search: Search

beforeAll(async () => {
  const [{ vocabularies }, knowledge] = await Promise.all([
    loadVocabulary(exampleContent),
    createKnowledge({ folder: exampleContent }),
  ])
  search = createSearch({ knowledge, vocabularies })
})

const group = (texts: string[]) => groupQuestions(texts, search, threshold)

async function readRows(name: string): Promise<Row[]> {
  const text = await readFile(new URL(`../../questions/${name}`, import.meta.url), 'utf8')
  return JSON.parse(text) as Row[]
}

describe('what is one group', () => {
  test.each([
    ['spelling', 'wanneer wordt het grofvuil opgehaald', 'wanneer wordt het grofvuill opgehaald'],
    ['inflection', 'eikenprocessierups gezien', 'ik zie eikenprocessierupsen'],
    ['compounds', 'kosten van een parkeervergunning', 'parkeer vergunning kosten'],
    ['word order', 'paspoort aanvragen kind', 'voor mijn kind een paspoort aanvragen'],
    ['everyday words', 'mijn poes is weggelopen', 'kat kwijt'],
    ['a word inside a word', 'mountainbikeroute in de buurt', 'een route voor mijn mountainbike'],
  ])('%s does not split it', (_name, one, other) => {
    expect(group([one, other])).toHaveLength(1)
  })

  test.each([
    ['wat kost een uittreksel', 'wat kost een crematie'],
    ['parkeervergunning aanvragen', 'bijstand aanvragen'],
    ['mag ik hier mijn auto parkeren', 'mag ik hier een kampvuur maken'],
    ['visum vietnam', 'is a visa needed for vietnam'],
    ['hallo', 'hallo'.toUpperCase() + ' daar'],
    ['...', '…'],
  ])('a common word does not join "%s" and "%s"', (one, other) => {
    expect(group([one, other])).toHaveLength(2)
  })
})

test('groups come by size, with the most typical question as label and the rows rising', () => {
  const texts = [
    'kapotte schommel',
    'glasvezel in onze straat',
    'paspoort kwijt',
    'glasvezel straat wanneer',
    'schommel kapot',
  ]
  expect(group([...texts, 'glasvezel in de straat'])).toEqual([
    { label: 'glasvezel in de straat', questions: [1, 3, 5] },
    { label: 'schommel kapot', questions: [0, 4] },
    { label: 'paspoort kwijt', questions: [2] },
  ])
})

test('the same questions in another order give the same groups', async () => {
  const texts = (await readRows('unanswerable.json')).map(({ q }) => q)
  expect(sets(texts.toReversed())).toEqual(sets(texts))
})

test.each([
  ['unanswerable.json', { precision: 0.8, recall: 0.6 }],
  // Five times as many questions: wrong pairs grow with the square of their number, right ones do not.
  ['groups.json', { precision: 0.5, recall: 0.5 }],
])('groups of %s are right often enough', async (name, least) => {
  const rows = await readRows(name)
  const { precision, recall } = measurePairs(
    rows,
    group(rows.map(({ q }) => q)).map(({ questions }) => questions),
  )
  expect(precision).toBeGreaterThan(least.precision)
  expect(recall).toBeGreaterThan(least.recall)
})

describe('questions that arrive one by one', () => {
  test('the order in which they come makes little difference, and none after regrouping', async () => {
    const texts = [...new Set((await readRows('unanswerable.json')).map(({ q }) => q))]
    const [forward, backward] = [settle(texts), settle(texts.toReversed())]
    const [one, other] = [pairsOf(forward), pairsOf(backward)]
    const shared = [...one].filter((pair) => other.has(pair)).length
    expect((2 * shared) / (one.size + other.size)).toBeGreaterThan(0.85)
    for (const grouping of [forward, backward]) finish(grouping.regroup())
    expect(pairsOf(forward)).toEqual(pairsOf(backward))
  })

  test('a group keeps its id while it grows', () => {
    const grouping = settle(['zebrapad bij de school', 'poes weggelopen'])
    const id = grouping.groupOf('zebrapad bij de school')
    const grown = settle(
      ['zebrapad bij de school', 'poes weggelopen', 'zebrapad school', 'kan er een zebrapad komen'],
      true,
    )
    expect(id).toBe('groep zebrapad bij de school')
    expect(grown.groupOf('kan er een zebrapad komen')).toBe(id)
  })

  test('a pinned question stays in its group, and groups of two decisions are never joined', () => {
    const likenesses = createLikenesses()
    const grouping = createGrouping({ likenesses, threshold })
    const texts = ['zebrapad bij de school', 'zebrapad school', 'school zebrapad graag']
    for (const text of texts) learn(likenesses, text)
    const [one = '', other = '', free = ''] = texts
    grouping.place(one, 'a', { isPinned: true, isSettled: true, ownId: 'a' })
    grouping.place(other, 'b', { isPinned: true, isSettled: true, ownId: 'b' })
    grouping.add(free, 'c')
    finish(grouping.regroup())
    expect([grouping.groupOf(one), grouping.groupOf(other)]).toEqual(['a', 'b'])
    expect(['a', 'b']).toContain(grouping.groupOf(free))
  })
})

/** The groups as sets of texts, in one order. */
function sets(all: string[]): string[] {
  return group(all)
    .map(({ questions }) =>
      questions
        .map((row) => all[row] ?? '')
        .toSorted()
        .join(' | '),
    )
    .toSorted()
}

/** Lets questions arrive in this order. */
function settle(texts: readonly string[], everyTime = false) {
  const likenesses = createLikenesses()
  const grouping = createGrouping({ likenesses, threshold })
  for (const text of texts) {
    learn(likenesses, text)
    grouping.add(text, `groep ${text}`)
    if (everyTime || grouping.isUnsettled()) finish(grouping.regroup())
  }
  return grouping
}

function pairsOf(grouping: ReturnType<typeof settle>): Set<string> {
  return new Set([...grouping.groups().values()].flatMap((keys) => pairsAmong([...keys].toSorted())))
}

function learn(likenesses: Likenesses, text: string): void {
  likenesses.add(text, profileQuestion(text, search.index('nl')))
}

function pairsAmong(values: readonly (string | number)[]): string[] {
  return values.flatMap((one, place) => values.slice(place + 1).map((other) => `${one} + ${other}`))
}

/** Of the pairs that are together, how many belong together; and of those that belong together, how many are. */
function measurePairs(rows: Row[], groups: number[][]): { precision: number; recall: number } {
  const byCluster = new Map<string, number[]>()
  for (const [row, { cluster }] of rows.entries())
    if (cluster !== null) byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), row])
  const wanted = new Set([...byCluster.values()].flatMap(pairsAmong))
  const found = groups.flatMap(pairsAmong)
  const right = found.filter((pair) => wanted.has(pair)).length
  return { precision: right / found.length, recall: right / wanted.size }
}
