import { decide } from '../../server/decision/decide.ts'
import type { Article } from '../../server/knowledge/article.ts'
import type { SearchIndex } from '../../server/search/create-search-index.ts'
import { type BenchParts, buildIndex } from './bench-parts.ts'
import { type Comparison, compareSpeed } from './measure.ts'

/** An article is added and the first question after it answered: in the index there is, and in one that is built anew. */
export async function benchChange(parts: BenchParts, repetitions: number): Promise<Comparison> {
  const { articles, vocabularies } = parts
  const [added, ...rest] = articles
  if (!added) throw new Error('Er zijn geen artikelen om mee te meten.')
  const index = buildIndex(rest, vocabularies.nl)
  let last: Article | undefined
  return compareSpeed(
    `Een artikel erbij, van ${rest.length} artikelen`,
    [
      {
        name: 'in de index die er is',
        run: () => {
          if (last) index.remove(last)
          last = { ...added }
          index.add(last)
          askFirst(index)
        },
      },
      { name: 'de hele index opnieuw', run: () => askFirst(buildIndex(articles, vocabularies.nl)) },
    ],
    { rounds: repetitions, warmUps: 1 },
  )
}

/** The first question after a change waits for what is made when it is needed: the calibration, the index of typos. */
function askFirst(index: SearchIndex): void {
  const question = { text: 'waar vraag ik een paspooort aan', channel: 'meting' }
  decide(question, { id: '', articles: [] }, { index: () => index, size: index.size })
}
