import MiniSearch from 'minisearch'
import { createAsk } from '../../server/ask.ts'
import { contentToHtml, contentToText } from '../../server/answer/render-content.ts'
import { answerBody } from '../../server/answer/answer-body.ts'
import type { Article } from '../../server/knowledge/article.ts'
import { articleFields, fieldNames } from '../../server/search/article-fields.ts'
import type { BenchParts } from './bench-parts.ts'
import { type Comparison, compareSpeed } from './measure.ts'

/** A question to its answer, against a plain MiniSearch search of the same articles: its defaults, no answer, no log. */
export async function benchAsk({
  articles,
  questions,
  search,
  organisation,
}: BenchParts): Promise<Comparison> {
  const ask = createAsk({ search, organisation, now: () => new Date() })
  const plain = new MiniSearch<Record<string, string>>({ idField: 'path', fields: [...fieldNames] })
  plain.addAll(articles.map((article) => ({ path: article.path, ...articleFields(article) })))
  const textOf = (round: number) => questions[round % questions.length] ?? ''
  return compareSpeed(
    `Een vraag op ${articles.length} artikelen`,
    [
      { name: 'ask()', run: (round) => ask({ text: textOf(round), channel: 'meting' }) },
      { name: 'MiniSearch, kale zoekopdracht', run: (round) => plain.search(textOf(round)) },
    ],
    { rounds: questions.length, warmUps: 300 },
  )
}

/** The answer as a page and as plain text, against finding it. */
export async function benchRendering({
  articles,
  questions,
  search,
  organisation,
}: BenchParts): Promise<Comparison> {
  const ask = createAsk({ search, organisation, now: () => new Date() })
  const rounds = Math.min(500, questions.length)
  const articleOf = (round: number): Article | undefined => articles[round % articles.length]
  const bodyOf = (round: number) => {
    const article = articleOf(round)
    return article ? answerBody(article) : []
  }
  return compareSpeed(
    'Een antwoord opmaken',
    [
      { name: 'als HTML', run: (round) => contentToHtml(bodyOf(round)) },
      { name: 'als platte tekst', run: (round) => contentToText(bodyOf(round)) },
      {
        name: 'ask()',
        run: (round) => ask({ text: questions[round % questions.length] ?? '', channel: 'meting' }),
      },
    ],
    { rounds, warmUps: 100 },
  )
}
