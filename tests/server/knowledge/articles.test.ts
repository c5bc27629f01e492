import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKnowledge } from '../../../server/knowledge/create-knowledge.ts'
import { describeProblem } from '../../../server/knowledge/problem.ts'
import { articleText, temporaryFolder, writeFiles } from '../../support/write-content.ts'

const passport = '11111111-1111-4111-8111-111111111111'
const waste = '22222222-2222-4222-8222-222222222222'
const dog = '33333333-3333-4333-8333-333333333333'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** The knowledge of a folder with these files. */
async function knowledgeOf(files: Record<string, string>) {
  await writeFiles(folder, files)
  return createKnowledge({ folder })
}

async function problemsOf(files: Record<string, string>): Promise<string> {
  return (await knowledgeOf(files)).problems().map(describeProblem).join('\n')
}

test('the folder gives the language and the file name the address; deeper folders are for the editors', async () => {
  const knowledge = await knowledgeOf({
    'nl/burgerzaken/paspoort.md': articleText({ id: passport, vraag: 'Hoe vraag ik een paspoort aan?' }),
    'en/passport.md': articleText({ id: passport, vraag: 'How do I apply for a passport?' }),
    'nl/lees-mij.txt': 'geen artikel',
    'concept.md': articleText({ id: waste }),
  })
  expect(knowledge.articles().map(({ path, slug, language }) => ({ path, slug, language }))).toEqual([
    { path: 'en/passport.md', slug: 'passport', language: 'en' },
    { path: 'nl/burgerzaken/paspoort.md', slug: 'paspoort', language: 'nl' },
  ])
  expect(knowledge.find(passport, 'en')?.vraag).toBe('How do I apply for a passport?')
  expect(knowledge.findBySlug('paspoort', 'nl')?.id).toBe(passport)
  expect(knowledge.problems()).toEqual([])
})

test('drafts and articles that are no longer active are kept from visitors', async () => {
  const knowledge = await knowledgeOf({
    'nl/paspoort.md': articleText({ id: passport, publicatie: 'concept' }),
    'nl/afval.md': articleText({ id: waste, status: 'non-actief' }),
    'nl/hond.md': articleText({ id: dog }),
  })
  expect(knowledge.articles().map(({ slug }) => slug)).toEqual(['hond'])
  expect(knowledge.all()).toHaveLength(3)
})

test('the revision is the one git gives the file', async () => {
  const knowledge = await knowledgeOf({ 'nl/hond.md': articleText({ id: dog }) })
  // echo of the same bytes through `git hash-object --stdin`
  expect(knowledge.find(dog, 'nl')?.revision).toMatchInlineSnapshot(
    `"fcd557c462cd7ad4083bf78662884a5e066817b7"`,
  )
})

test('an article is parted into its introduction and its sections', async () => {
  const body = 'Dit eerst.\n\n## Kosten\n\nTien euro.\n\n### Korting\n\nGeen.\n\n## Kosten\n\nNog eens.'
  const knowledge = await knowledgeOf({ 'nl/hond.md': articleText({ id: dog }, body) })
  const article = knowledge.find(dog, 'nl')
  expect(article?.introduction).toHaveLength(1)
  expect(article?.sections.map(({ id, title, content }) => [id, title, content.length])).toEqual([
    ['kosten', 'Kosten', 3],
    ['kosten-2', 'Kosten', 1],
  ])
})

test('two files with one id: the first by name is served, the other is told', async () => {
  const files = { 'nl/a.md': articleText({ id: passport }), 'nl/b.md': articleText({ id: passport }) }
  const knowledge = await knowledgeOf(files)
  expect(knowledge.articles().map(({ slug }) => slug)).toEqual(['a'])
  expect(knowledge.problems().map(describeProblem).join('\n')).toMatchInlineSnapshot(
    `"nl/b.md [id] Het id "11111111-1111-4111-8111-111111111111" is ook van nl/a.md; alleen dat artikel wordt getoond. Geef dit artikel een eigen, nieuw id."`,
  )
})

test('a copy that kept the id does not take the place of the article that visitors see', async () => {
  const knowledge = await knowledgeOf({ 'nl/paspoort.md': articleText({ id: passport }) })
  await writeFiles(folder, { 'nl/kopie.md': articleText({ id: passport }) })
  const problems = await knowledge.refresh(['nl/kopie.md'])
  expect(knowledge.articles().map(({ path }) => path)).toEqual(['nl/paspoort.md'])
  expect(problems.map(({ file, field }) => [file, field])).toEqual([['nl/kopie.md', 'id']])
})

test('two files with one name in two folders: the first is served, the other is told', async () => {
  const files = {
    'nl/a/paspoort.md': articleText({ id: passport }),
    'nl/b/paspoort.md': articleText({ id: waste }),
  }
  expect(await problemsOf(files)).toMatchInlineSnapshot(
    `"nl/b/paspoort.md [slug] Het slug "paspoort" is ook van nl/a/paspoort.md; alleen dat artikel wordt getoond. Geef dit bestand een andere naam."`,
  )
})

test('a link to an article that is not there is told with its line', async () => {
  const files = { 'nl/paspoort.md': articleText({ id: passport }, 'Zie [verlies](kwijt.md).') }
  expect(await problemsOf(files)).toMatchInlineSnapshot(
    `"nl/paspoort.md:8 De link naar "kwijt.md" wijst naar een artikel dat niet bestaat. Verbeter de link of haal hem weg."`,
  )
})

test('a link to a heading that is not there is told', async () => {
  const files = {
    'nl/paspoort.md': articleText(
      { id: passport },
      'Zie [de kosten](hond.md#kosten) en [de rest](hond.md#de-rest).',
    ),
    'nl/hond.md': articleText({ id: dog }, 'Ja.\n\n## Kosten\n\nTien euro.'),
  }
  expect(await problemsOf(files)).toMatchInlineSnapshot(
    `"nl/paspoort.md:8 De link naar "hond.md#de-rest" wijst naar een kopje dat niet bestaat. Verbeter de link of haal hem weg."`,
  )
})

test('links to other sites and to articles that are there are fine', async () => {
  const body = 'Zie [RDW](https://www.rdw.nl/a.md), [bel](tel:088), [hier](#kosten) en [hond](../nl/hond.md).'
  const files = {
    'nl/paspoort.md': articleText({ id: passport }, body),
    'nl/hond.md': articleText({ id: dog }),
  }
  expect(await problemsOf(files)).toBe('')
})

test('a related article that does not exist is told', async () => {
  const files = { 'nl/paspoort.md': articleText({ id: passport, gerelateerd: [waste] }) }
  expect(await problemsOf(files)).toMatchInlineSnapshot(
    `"nl/paspoort.md [gerelateerd] Het gerelateerde artikel 22222222-2222-4222-8222-222222222222 bestaat niet. Verbeter het id of haal het weg."`,
  )
})

test('a file that becomes broken keeps its last good version, and the others are untouched', async () => {
  const knowledge = await knowledgeOf({
    'nl/paspoort.md': articleText({ id: passport, vraag: 'Hoe vraag ik een paspoort aan?' }),
    'nl/hond.md': articleText({ id: dog }),
  })
  const [before] = knowledge.articles()
  await writeFiles(folder, { 'nl/paspoort.md': '---\nvraag: [\n---\nKapot' })
  const problems = await knowledge.refresh(['nl/paspoort.md'])
  expect(problems.map(({ severity, file }) => [severity, file])).toContainEqual(['error', 'nl/paspoort.md'])
  expect(knowledge.articles()).toHaveLength(2)
  expect(knowledge.articles()[0]).toBe(before)
  expect(knowledge.find(passport, 'nl')?.vraag).toBe('Hoe vraag ik een paspoort aan?')
})

test('a file that is broken from the start is told, and keeps nothing else out', async () => {
  const knowledge = await knowledgeOf({ 'nl/kapot.md': 'Kapot', 'nl/hond.md': articleText({ id: dog }) })
  expect(knowledge.articles().map(({ slug }) => slug)).toEqual(['hond'])
  expect(knowledge.problems().map(({ file }) => file)).toEqual(['nl/kapot.md'])
})

test('a file that is no text is told', async () => {
  await writeFiles(folder, { 'nl/hond.md': articleText({ id: dog }) })
  await writeFile(join(folder, 'nl/plaatje.md'), Buffer.from([0xff, 0xd8, 0xff, 0x00]))
  const knowledge = await createKnowledge({ folder })
  expect(knowledge.problems().map(describeProblem).join('\n')).toMatchInlineSnapshot(
    `"nl/plaatje.md Het bestand is niet te lezen: het is geen UTF-8-tekst. Sla het op als gewone tekst in UTF-8 en kijk naar de leesrechten."`,
  )
})

test('those who listen hear only of the articles that changed', async () => {
  const knowledge = await knowledgeOf({
    'nl/paspoort.md': articleText({ id: passport }),
    'nl/hond.md': articleText({ id: dog }),
  })
  const heard: { removed: string[]; added: string[] }[] = []
  knowledge.onChange(({ removed, added }) => {
    heard.push({ removed: removed.map(({ vraag }) => vraag), added: added.map(({ vraag }) => vraag) })
  })
  await writeFiles(folder, { 'nl/hond.md': articleText({ id: dog, vraag: 'Mag mijn hond los?' }) })
  await knowledge.refresh(['nl/hond.md'])
  await rm(join(folder, 'nl/hond.md'))
  await knowledge.refresh(['nl/hond.md'])
  expect(heard).toEqual([
    { removed: ['Hoe werkt dit?'], added: ['Mag mijn hond los?'] },
    { removed: ['Mag mijn hond los?'], added: [] },
  ])
})

test('a content folder that is not there is told in a sentence', async () => {
  await expect(createKnowledge({ folder: '/nergens' })).rejects.toThrow(
    'De map met artikelen /nergens is niet te lezen. Controleer of de map bestaat en geef hem op met CONTENT.',
  )
})
