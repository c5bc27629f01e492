import type { Likenesses } from './create-likenesses.ts'

/**
 * The most typical question of a group: most like all others, then the one asked most, then the shortest.
 * @param weightOf how often a question was asked
 */
export function chooseLabel(
  members: readonly string[],
  likenesses: Pick<Likenesses, 'of'>,
  weightOf: (key: string) => number = () => 1,
): string {
  const typical = (key: string) => {
    const own = likenesses.of(key)
    return members.reduce(
      (sum, other) => sum + Math.min(1, own.get(other) ?? 0) * weightOf(other),
      weightOf(key),
    )
  }
  const ranked = members.map((key) => ({ key, score: typical(key) }))
  const [best] = ranked.toSorted(
    (one, other) =>
      other.score - one.score ||
      weightOf(other.key) - weightOf(one.key) ||
      one.key.length - other.key.length ||
      (one.key < other.key ? -1 : 1),
  )
  return best?.key ?? ''
}
