import { createAsk } from '../../server/ask.ts'
import { loadVocabulary } from '../../server/analysis/load-vocabulary.ts'
import type { Database } from '../../server/database/open-database.ts'
import { createQuestionGroups } from '../../server/grouping/create-question-groups.ts'
import { groupingSettings } from '../../server/grouping/grouping-settings.ts'
import { type Article, articleKey } from '../../server/knowledge/article.ts'
import { type KnowledgeChange, createKnowledge } from '../../server/knowledge/create-knowledge.ts'
import { createQuestionLog } from '../../server/log/create-question-log.ts'
import { loadOrganisation } from '../../server/organisation/load-organisation.ts'
import { createSearch } from '../../server/search/create-search.ts'
import { readSettings } from '../../server/settings.ts'
import { seededRandom, shuffle } from './seeded-random.ts'

/** The real parts, on articles of which a share is missing at first and on a clock of their own. */
export type LoopWorld = Awaited<ReturnType<typeof createLoopWorld>>

interface LoopContent {
  content: string
  /** Share of the articles that is missing at first. */
  hide: number
  seed: number
}

/** A Monday; the years do not matter, only that it is the same every time. */
const start = Date.UTC(2026, 10, 2, 8)

export async function createLoopWorld({ content, hide, seed }: LoopContent, database: Database) {
  const [{ vocabularies }, { organisation }, knowledge] = await Promise.all([
    loadVocabulary(content),
    loadOrganisation(content),
    createKnowledge({ folder: content }),
  ])
  const everything = knowledge.articles()
  if (everything.length === 0)
    throw new Error(`In ${content} staan geen artikelen. Geef de map waarin de map "nl" staat.`)
  const missing = chooseIds(everything, hide, seed)
  const served = new Map(
    everything.filter(({ id }) => !missing.has(id)).map((article) => [articleKey(article), article]),
  )
  const articles = () => [...served.values()]
  const listeners: ((change: KnowledgeChange) => void)[] = []
  const search = createSearch({
    knowledge: { articles, onChange: (listener) => void listeners.push(listener) },
    vocabularies,
  })
  let time = start
  const now = () => new Date(time)
  const log = createQuestionLog({ database })

  /** What publishing does: from here on visitors get these. */
  function publish(changed: readonly Article[]): void {
    const removed = changed.flatMap((article) => served.get(articleKey(article)) ?? [])
    for (const article of changed) served.set(articleKey(article), article)
    for (const listener of listeners) listener({ removed, added: [...changed] })
  }

  return {
    everything,
    missing,
    articles,
    publish,
    log,
    ask: createAsk({ search, organisation, log, now }),
    groups: createQuestionGroups({
      search,
      database,
      knowledge: { articles },
      settings: groupingSettings(readSettings({})),
      now,
      audit: async () => {},
    }),
    now,
    wait: (milliseconds: number) => void (time += milliseconds),
  }
}

/** Which articles are missing at first, in all languages. */
function chooseIds(articles: readonly Article[], share: number, seed: number): Set<string> {
  const ids = [...new Set(articles.map(({ id }) => id))].toSorted()
  return new Set(shuffle(ids, seededRandom(seed)).slice(0, Math.round(share * ids.length)))
}
