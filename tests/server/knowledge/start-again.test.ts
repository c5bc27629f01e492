import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadVocabulary } from '../../../server/analysis/load-vocabulary.ts'
import { createDerivedCache } from '../../../server/cache/create-derived-cache.ts'
import { createKnowledge } from '../../../server/knowledge/create-knowledge.ts'
import { createSearch } from '../../../server/search/create-search.ts'
import { articleText, writeFiles } from '../../support/write-content.ts'

let folder: string
let content: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vraagbaak-start-'))
  content = join(folder, 'content')
  await writeFiles(content, {
    'nl/paspoort.md': articleText({ id: id(1), vraag: 'Wat moet ik doen als mijn paspoort gestolen is?' }),
    'nl/afval.md': articleText({ id: id(2), vraag: 'Wanneer wordt mijn afval opgehaald?' }),
  })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

async function start() {
  const cache = createDerivedCache(join(folder, 'cache'))
  const { vocabularies } = await loadVocabulary(content, cache)
  const knowledge = await createKnowledge({ folder: content, cache })
  const search = createSearch({ knowledge, vocabularies, cache })
  await cache.save()
  return { knowledge, vocabularies, search }
}

test('a second start, from the cache, knows and finds exactly what the first did', async () => {
  const first = await start()
  const second = await start()
  expect(await readdir(join(folder, 'cache'))).toHaveLength(1)
  expect(second.vocabularies).toEqual(first.vocabularies)
  expect(second.knowledge.articles()).toEqual(first.knowledge.articles())
  const question = 'mijn paspoord is gejat op vakantie, wat nu'
  const ranking = ({ search }: typeof first) =>
    search
      .index('nl')
      .rank(search.index('nl').analyze(question), question)
      .map(({ article, score }) => [article.id, score])
  expect(ranking(first)).not.toEqual([])
  expect(ranking(second)).toEqual(ranking(first))
})

test('a cache that is no cache is not read', async () => {
  await start()
  for (const name of await readdir(join(folder, 'cache')))
    await writeFile(join(folder, 'cache', name), 'niets')
  const { knowledge } = await start()
  expect(knowledge.articles()).toHaveLength(2)
})

test('the last good version of a file that was broken while the product was off is still served', async () => {
  await start()
  await writeFile(join(content, 'nl/paspoort.md'), '---\nvraag: [\n---\nKapot')
  const { knowledge } = await start()
  expect(knowledge.articles().map((article) => article.slug)).toEqual(['afval', 'paspoort'])
  expect(knowledge.problems().map((problem) => problem.file)).toContain('nl/paspoort.md')
})
