import { expect, test } from 'vitest'
import { createVocabulary } from '../../../server/analysis/create-vocabulary.ts'
import { conceptSchema } from '../../../server/analysis/vocabulary-schema.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { parseArticle } from '../../../server/knowledge/parse-article.ts'
import { createSearchIndex } from '../../../server/search/create-search-index.ts'

const vocabulary = createVocabulary(
  [conceptSchema.parse({ begrip: 'rijbewijs', woorden: ['roze pasje'] })],
  'nl',
)

function article(number: number, vraag: string, body: string, varianten: string[] = []): Article {
  const id = `00000000-0000-4000-8000-00000000000${number}`
  const fields = [
    '---',
    `id: ${id}`,
    `vraag: ${vraag}`,
    'status: actief',
    'doelgroep: eu-burger',
    `vraagvarianten: ${JSON.stringify(varianten)}`,
    '---',
  ]
  const parsed = parseArticle(`nl/artikel-${number}.md`, `${fields.join('\n')}\n\n${body}\n`, 'nl')
  if (!parsed.article) throw new Error(JSON.stringify(parsed.problems))
  return parsed.article
}

const passport = article(1, 'Hoe vraag ik een paspoort aan?', 'U vraagt een paspoort aan bij de gemeente.')
const licence = article(
  2,
  'Hoe vernieuw ik mijn rijbewijs?',
  'Een nieuw rijbewijs vraagt u aan bij de gemeente.',
)
const waste = article(3, 'Wanneer wordt mijn afval opgehaald?', 'Kijk in de afvalkalender.', [
  'welke dag komt de vuilniswagen',
])

function indexOf(...articles: Article[]) {
  const index = createSearchIndex(vocabulary)
  for (const one of articles) index.add(one)
  return index
}

const rank = (index: ReturnType<typeof indexOf>, question: string) =>
  index.rank(index.analyze(question), question)

test.each([
  ['paspoortaanvraag', passport],
  ['paspoord aanvragen', passport],
  ['roze pasje verlengen', licence],
  ['vuilniswagen', waste],
  ['afval kalender', waste],
  ['vuilnis wgaen', waste],
])('"%s" finds its article first', (question, expected) => {
  expect(rank(indexOf(passport, licence, waste), question)[0]?.article).toBe(expected)
})

test('neighbours written apart are one word, also when one of them is misspelled or both are stop words', () => {
  const index = indexOf(
    passport,
    licence,
    article(4, 'Kan ik rondkomen?', 'Het burgerservicenummer is een nummer.'),
  )
  const joined = (question: string) =>
    index
      .analyze(question)
      .flatMap(({ terms }) => terms.filter(({ reason }) => reason === 'aaneen').map(({ via }) => via))
  expect(joined('rij bewijs')).toEqual(['rijbewijs'])
  expect(joined('wat is een burger service numer')).toEqual(['burgerservicenummer'])
  expect(joined('hoe moet ik rond komen')).toEqual(['rondkomen'])
  expect(joined('mag ik in de gemeente')).toEqual([])
})

test('the parts of a joined word are no evidence of their own', () => {
  const index = indexOf(passport, licence, waste)
  expect(index.analyze('rij bewijs kwijt').map(({ word }) => word)).toEqual(['bewijs', 'kwijt'])
})

test('a word is part of one joined word only, and no word is lost', () => {
  const index = indexOf(article(4, 'Mag ik hier bouwen?', 'Een bouwwerk met een werkbank en een bank.'))
  expect(index.analyze('bouw werk bank').map(({ word }) => word)).toEqual(['bouw', 'bank'])
})

test('a question that is like a linked one, with words left out, helps its article', () => {
  const [one, other] = [
    article(4, 'Mag ik een hek plaatsen?', 'Soms wel.', [
      'welke kleur moet mijn tuinhek bij een fietspad of rivier hebben',
    ]),
    article(5, 'Mag ik een hoog tuinhek aan de straat plaatsen?', 'Soms wel.'),
  ]
  const [match] = rank(indexOf(passport, waste, one, other), 'kleur tuinhek')
  expect(match?.article).toBe(one)
  expect(match).not.toHaveProperty('linked')
})

test('a linked question that is repeated exactly comes first, however short it is', () => {
  const linked = article(4, 'Mag ik een hek plaatsen?', 'Een paspoort is niet nodig.', ['paspoort'])
  const [match] = rank(indexOf(passport, waste, linked), 'Paspoort?')
  expect(match).toMatchObject({ article: linked, linked: 'paspoort' })
})

test('a name is no typo of another word', () => {
  const index = indexOf(passport, article(4, 'Wie was de heerser?', 'Dat was de graaf.'))
  expect(index.analyze('heerlen').flatMap(({ terms }) => terms.map(({ reason }) => reason))).toEqual([
    'woord',
  ])
})

test('a question that shares nothing with any article matches nothing', () => {
  expect(rank(indexOf(passport, licence, waste), 'xylofoon')).toEqual([])
})

test('adding and removing one by one leaves the same scores as building anew', () => {
  const changed = indexOf(passport, waste, licence)
  changed.remove(waste)
  changed.remove(passport)
  changed.add(waste)
  changed.add(passport)
  const scores = (index: ReturnType<typeof indexOf>) =>
    rank(index, 'paspoort bij de gemeente aanvragen').map((match) => [
      match.article.slug,
      match.score.toFixed(9),
    ])
  expect(scores(changed)).toEqual(scores(indexOf(passport, licence, waste)))
  changed.remove(waste)
  expect(rank(changed, 'afval')).toEqual([])
})

test('the explanation names word, term, reason and share, and the shares make the score but for the second readings', () => {
  const index = indexOf(passport, licence, waste)
  const words = index.analyze('roze pasje')
  expect(index.explain(words, licence)).toEqual([
    {
      word: 'roze',
      term: '#rijbewijs',
      reason: 'begrip',
      via: 'roze pasje',
      score: expect.closeTo(rank(index, 'roze pasje')[0]?.score ?? 0, 1),
    },
  ])
})

test('a near-duplicate of a linked question gets that article first', () => {
  const linked = article(4, 'Mag ik een hek plaatsen?', 'Soms wel.', [
    'welke kleur moet mijn paspoort of hek hebben',
  ])
  const match = rank(indexOf(passport, licence, waste, linked), 'welke kleur moet paspoort of hek hebbn')[0]
  expect(match?.article).toBe(linked)
  expect(match?.linked).toBe('welke kleur moet mijn paspoort of hek hebben')
})
