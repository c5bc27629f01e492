import { randomUUID } from 'node:crypto'
import { createAnswerDiff } from '../../server/answer-diff/create-answer-diff.ts'
import type { ProposedChange } from '../../server/answer-diff/proposed-change.ts'
import type { Database } from '../../server/database/open-database.ts'
import { questionLog } from '../../server/database/schema.ts'
import { decide } from '../../server/decision/decide.ts'
import type { Article } from '../../server/knowledge/article.ts'
import type { Search } from '../../server/search/create-search.ts'
import { type BenchParts, buildIndex } from './bench-parts.ts'
import { type Comparison, compareSpeed } from './measure.ts'
import { withTemporaryDatabase } from './temporary-database.ts'

/** The answer diff of one changed article, against asking everything on an index that is built anew. */
export async function benchDiff(parts: BenchParts, repetitions: number): Promise<Comparison> {
  return withTemporaryDatabase(async (database) => {
    await logQuestions(database, parts.questions)
    const create = () => createAnswerDiff({ search: parts.search, database, regression: async () => [] })
    const kept = create()
    return compareSpeed(
      `Antwoorden vergelijken: ${parts.questions.length} vragen, ${parts.articles.length} artikelen`,
      [
        { name: 'de eerste keer', run: (round) => create().diff(editOf(parts, round)) },
        { name: 'opnieuw, na een verandering', run: (round) => kept.diff(editOf(parts, round + 1)) },
        { name: 'met een index die opnieuw is gemaakt', run: (round) => askAll(parts, editOf(parts, round)) },
      ],
      { rounds: repetitions, warmUps: 1 },
    )
  })
}

/** An article with another title and one variant more. */
function editOf({ articles }: BenchParts, round: number): ProposedChange & { saved: Article[] } {
  const [article, other] = [articles[(round * 7 + 3) % articles.length], articles[round % articles.length]]
  if (!article || !other) throw new Error('Er zijn geen artikelen om mee te meten.')
  const vraagvarianten = [...article.vraagvarianten, `${other.vraag} ${round}`]
  return { saved: [{ ...article, vraag: `${article.vraag} Vanaf ${2020 + round}`, vraagvarianten }] }
}

function askAll(
  { articles, questions, search, vocabularies }: BenchParts,
  { saved }: { saved: Article[] },
): void {
  const changed = articles.map((article) => saved.find(({ path }) => path === article.path) ?? article)
  const index = buildIndex(changed, vocabularies.nl)
  const after: Search = {
    index: (language) => (language === 'nl' ? index : search.index('en')),
    size: index.size,
  }
  for (const text of questions) {
    for (const now of [search, after]) decide({ text, channel: 'meting' }, { id: '', articles: [] }, now)
  }
}

async function logQuestions(database: Database, questions: readonly string[]): Promise<void> {
  const rows = questions.map((text, place) => ({
    id: randomUUID(),
    askedAt: place,
    channel: 'website',
    language: 'nl' as const,
    text,
    redacted: [],
    outcome: 'none' as const,
    shown: [],
    confidence: 0,
    microseconds: 0,
    conversation: '',
  }))
  for (let start = 0; start < rows.length; start += 200)
    await database.insert(questionLog).values(rows.slice(start, start + 200))
}
