import { createHash } from 'node:crypto'
import type { DerivedCache } from '../cache/create-derived-cache.ts'
import type { Organisation } from '../organisation/organisation-schema.ts'

/**
 * The chat widget of this organisation, from the cache when it was built before: the bundler is large, and neither a
 * start nor the first visitor should wait for it.
 */
export async function widgetScript(organisation: Organisation, cache: DerivedCache): Promise<string> {
  const key = `widget ${createHash('sha1').update(JSON.stringify(organisation)).digest('hex')}`
  const known = cache.remember<string | undefined>(key, () => undefined)
  if (known !== undefined) return known
  const { buildWidget } = await import('./build-widget.ts')
  const script = buildWidget(organisation)
  cache.keep(key, script)
  return script
}
