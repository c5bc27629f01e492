import { loadVocabulary } from '../../server/analysis/load-vocabulary.ts'
import { createDerivedCache } from '../../server/cache/create-derived-cache.ts'
import { createKnowledge } from '../../server/knowledge/create-knowledge.ts'
import { loadOrganisation } from '../../server/organisation/load-organisation.ts'
import { createSearch } from '../../server/search/create-search.ts'
import { readSettings } from '../../server/settings.ts'
import { widgetScript } from '../../server/widget/widget-script.ts'

/** `vraagbaak prepare`: works out what a start needs and keeps it in the cache. Opens no database. */
export async function runPrepare(): Promise<void> {
  const { CACHE, CONTENT } = readSettings(process.env)
  const cache = createDerivedCache(CACHE)
  const [{ vocabularies }, knowledge, { organisation }] = await Promise.all([
    loadVocabulary(CONTENT, cache),
    createKnowledge({ folder: CONTENT, cache }),
    loadOrganisation(CONTENT),
  ])
  createSearch({ knowledge, vocabularies, cache })
  await widgetScript(organisation, cache)
  await cache.save()
}
