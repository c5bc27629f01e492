import { noCache } from '../cache/create-derived-cache.ts'
import type { KnowledgeChange } from '../knowledge/create-knowledge.ts'
import { type SearchIndex, createSearchIndex } from './create-search-index.ts'

/**
 * The index as it would be after a change, equal to one that is built anew. It is a layer over the given index, which
 * stays as it is: only the changed articles are analysed, and what they do not touch is read from beneath when it is
 * needed. It is of use until the index beneath changes (its `version()` tells).
 * @param change articles that go, the same objects as in the index, and articles that come
 */
export function changeIndex(index: SearchIndex, change: KnowledgeChange): SearchIndex {
  const state = index.state()
  // Without a cache: a proposed article has no revision of its own yet.
  const changed = createSearchIndex(state.vocabulary, noCache, state)
  for (const article of change.removed) changed.remove(article)
  for (const article of change.added) changed.add(article)
  return changed
}
