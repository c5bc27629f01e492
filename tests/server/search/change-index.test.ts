import { assert, asyncProperty, constantFrom, integer, subarray } from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readExpectedQuestions } from '../../../cli/evaluate/question-sets.ts'
import { exchangeWords, varyArticles } from '../../../cli/bench/vary-articles.ts'
import { seededRandom } from '../../../cli/bench/seeded-random.ts'
import type { Vocabulary } from '../../../server/analysis/create-vocabulary.ts'
import { loadVocabulary } from '../../../server/analysis/load-vocabulary.ts'
import { noCache } from '../../../server/cache/create-derived-cache.ts'
import { decide } from '../../../server/decision/decide.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import type { KnowledgeChange } from '../../../server/knowledge/create-knowledge.ts'
import { changeIndex } from '../../../server/search/change-index.ts'
import { type SearchIndex, createSearchIndex } from '../../../server/search/create-search-index.ts'
import { exampleContent } from '../../support/create-test-app.ts'

/** Building an index anew, again and again, takes long on a busy machine: milliseconds. */
const patience = 120_000

let vocabulary: Vocabulary
let pool: Article[]
let served: Article[]
let questions: string[]
let words: string[]

beforeAll(async () => {
  vocabulary = (await loadVocabulary(exampleContent)).vocabularies.nl
  pool = await varyArticles(exampleContent, 160)
  served = pool.filter((_article, place) => place % 4 === 0)
  const rows = await readExpectedQuestions(
    new URL('../../questions/questions.json', import.meta.url).pathname,
  )
  words = [...new Set(rows.flatMap(({ q }) => q.match(/\b[a-z]{5,14}\b/g) ?? []))]
  const random = seededRandom(7)
  questions = rows
    .filter((_row, place) => place % 24 === 0)
    .flatMap(({ q }) => [q, exchangeWords(q, 0.2, words, random), q.replace(/[a-z](?=[a-z]{5})/, '')])
})

test(
  'a changed copy of an index decides exactly as an index that is built anew, and leaves the first as it was',
  async () => {
    const index = indexOf(served)
    const before = outcomesOf(index)
    await assert(
      asyncProperty(
        subarray(served, { maxLength: 4 }),
        subarray(served, { maxLength: 4 }),
        subarray(pool, { maxLength: 4 }),
        constantFrom('one word', 'many words', 'variants'),
        integer(),
        async (goes, edited, comes, how, seed) => {
          const change = makeChange(goes, edited, comes, how, seed)
          expect(outcomesOf(changeIndex(index, change))).toEqual(outcomesOf(indexOf(applied(change))))
        },
      ),
      { numRuns: 6, seed: 20_261_102 },
    )
    expect(outcomesOf(index)).toEqual(before)
  },
  patience,
)

test(
  'an index that followed the changes one by one decides exactly as one that is built anew',
  async () => {
    await assert(
      asyncProperty(
        subarray(served, { maxLength: 6 }),
        subarray(pool, { maxLength: 4 }),
        integer(),
        async (edited, comes, seed) => {
          const index = indexOf(served)
          outcomesOf(index)
          const change = makeChange([], edited, comes, 'many words', seed)
          for (const article of change.removed) index.remove(article)
          for (const article of change.added.toReversed()) index.add(article)
          const anew = indexOf(applied(change))
          expect(index.articles().map(({ path }) => path)).toEqual(anew.articles().map(({ path }) => path))
          expect(outcomesOf(index)).toEqual(outcomesOf(anew))
        },
      ),
      { numRuns: 3, seed: 20_261_103 },
    )
  },
  patience,
)

test('a changed copy can be changed again', () => {
  const [first, second] = [served[3], served[9]]
  if (!first || !second) throw new Error('There are fewer articles than expected.')
  const once = changeIndex(indexOf(served), { removed: [first], added: [] })
  const twice = changeIndex(once, { removed: [second], added: [first] })
  expect(outcomesOf(twice)).toEqual(outcomesOf(indexOf(served.filter((article) => article !== second))))
})

function indexOf(articles: Article[]): SearchIndex {
  const index = createSearchIndex(vocabulary, noCache)
  for (const article of articles.toSorted((one, other) => (one.path < other.path ? -1 : 1)))
    index.add(article)
  return index
}

function makeChange(
  goes: Article[],
  edited: Article[],
  comes: Article[],
  how: string,
  seed: number,
): KnowledgeChange {
  const random = seededRandom(seed)
  const edit = (article: Article): Article => {
    if (how === 'variants')
      return {
        ...article,
        vraagvarianten: [...article.vraagvarianten, ...questions.filter(() => random() < 0.02)],
      }
    return { ...article, vraag: exchangeWords(article.vraag, how === 'one word' ? 0.1 : 0.7, words, random) }
  }
  return {
    removed: [...new Set([...goes, ...edited])],
    added: [
      ...edited.filter((article) => !goes.includes(article)).map(edit),
      ...comes.filter((article) => !served.includes(article)),
    ],
  }
}

const applied = ({ removed, added }: KnowledgeChange) => [
  ...served.filter((article) => !removed.includes(article)),
  ...added,
]

/** Everything that was decided, to the last digit. */
function outcomesOf(index: SearchIndex) {
  const search = { index: () => index, size: index.size }
  return questions.map((text) => {
    const decided = decide({ text, channel: 'test', language: 'nl' }, { id: '', articles: [] }, search)
    const { decision, confidence, answerable, thresholds, matches } = decided
    return {
      text,
      kind: decision.kind,
      answer: decision.kind === 'answer' ? [decision.article.path, decision.section?.id] : [],
      confidence,
      answerable,
      thresholds,
      matches: matches.map(({ article, score, linked }) => [article.path, score, linked]),
    }
  })
}
