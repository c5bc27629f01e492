import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKnowledge } from '../../../server/knowledge/create-knowledge.ts'
import { type SuggestArticles, createSuggestArticles } from '../../../server/search/suggest-articles.ts'
import { articleText, temporaryFolder, writeFiles } from '../../support/write-content.ts'

const questions = {
  'nl/paspoort.md': 'Hoe vraag ik een paspoort aan?',
  'nl/paspoort-kwijt.md': 'Wat doe ik als mijn paspoort kwijt of gestolen is?',
  'nl/verhuizing.md': 'Hoe geef ik mijn verhuizing door?',
  'nl/grofvuil.md': 'Hoe kom ik van mijn grofvuil af?',
  'nl/cafe.md': 'Hoe begin ik een café?',
  'nl/omgeving.md': 'Wanneer heb ik een omgevingsvergunning nodig?',
  'en/move.md': 'How do I report a move?',
}

let folder: string
let knowledge: Awaited<ReturnType<typeof createKnowledge>>
let suggestArticles: SuggestArticles

beforeAll(async () => {
  folder = await temporaryFolder()
  const files = Object.entries(questions).map(([path, vraag], number) => [path, article(number, vraag)])
  await writeFiles(folder, Object.fromEntries(files) as Record<string, string>)
  knowledge = await createKnowledge({ folder })
  suggestArticles = createSuggestArticles({ knowledge })
})
afterAll(() => rm(folder, { recursive: true }))

function article(number: number, vraag: string): string {
  return articleText({ id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, vraag }, 'Tekst.')
}

const suggest = (text: string) => suggestArticles(text, 'nl', 5).map(({ slug }) => slug)

describe('suggestions while typing', () => {
  test.each([
    ['the beginning of a word', 'verhui', 'verhuizing'],
    ['another form of a word', 'verhuisd', 'verhuizing'],
    ['a word without its accent', 'cafe', 'cafe'],
    ['capitals and accents', 'CAFÉ', 'cafe'],
    ['a typing error', 'pasport', 'paspoort'],
    ['a compound in two parts, half typed', 'grof vui', 'grofvuil'],
    ['a compound written as one', 'grofvuil', 'grofvuil'],
    ['small words around the topic', 'hoe kan ik van mijn grofvuil af', 'grofvuil'],
    ['several words, the last half typed', 'paspoort gest', 'paspoort-kwijt'],
    ['a word that stands nowhere', 'paspoort xqzvk', 'paspoort'],
  ])('%s finds the article: "%s"', (_, text, slug) => {
    expect(suggest(text)[0]).toBe(slug)
  })

  test('a small word that is still being typed may be the beginning of a longer one', () => {
    expect(suggest('om')).toEqual(['omgeving'])
    expect(suggest('om ')).toEqual([])
  })

  test('all words count: an article with both comes alone', () => {
    expect(suggest('paspoort kwijt')).toEqual(['paspoort-kwijt'])
  })

  test.each(['', '   ', '?!', '€'])('nothing to search for finds nothing: "%s"', (text) => {
    expect(suggest(text)).toEqual([])
  })

  test('gives no more than asked, and only the language asked', () => {
    expect(suggestArticles('paspoort', 'nl', 1)).toHaveLength(1)
    expect(suggestArticles('move', 'en', 5).map(({ slug }) => slug)).toEqual(['move'])
    expect(suggestArticles('move', 'nl', 5)).toEqual([])
  })
})

test('follows the content: an article that is added, changed or removed', async () => {
  const change = async (text: string) => {
    await writeFiles(folder, { 'nl/nieuw.md': text })
    await knowledge.refresh(['nl/nieuw.md'])
  }
  await change(article(50, 'Waar parkeer ik mijn fiets?'))
  expect(suggest('fiets')).toEqual(['nieuw'])
  await change(article(50, 'Waar parkeer ik mijn auto?'))
  expect(suggest('fiets')).toEqual([])
  expect(suggest('auto')).toEqual(['nieuw'])
  await rm(join(folder, 'nl/nieuw.md'))
  await knowledge.refresh(['nl/nieuw.md'])
  expect(suggest('auto')).toEqual([])
})
