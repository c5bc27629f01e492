import type { Likenesses } from './create-likenesses.ts'
import { keepGroupIds } from './keep-group-ids.ts'
import { groupLikeness, linkGroups } from './link-groups.ts'

export type Grouping = ReturnType<typeof createGrouping>

interface GroupingDependencies {
  /** How alike the questions are; a question is added there before it is added here. */
  likenesses: Pick<Likenesses, 'of'>
  /** From how much likeness on groups are one. */
  threshold: number
}

/** Share of the questions that may have come since the groups were last worked out exactly. */
const unsettledShare = 0.05

/**
 * Groups that grow as questions arrive. A question joins the nearest group at once. Because who comes first may then
 * decide too much, the groups are worked out anew (`regroup`) when one in twenty questions is new: their outcome does
 * not depend on the order of arrival. A group keeps its id as long as most of its questions stay together, and a
 * question that an editor put somewhere stays there.
 */
export function createGrouping({ likenesses, threshold }: GroupingDependencies) {
  /** By id, the oldest first. */
  const groups = new Map<string, Set<string>>()
  const groupOf = new Map<string, string>()
  const pinned = new Set<string>()
  const unsettled = new Set<string>()
  /** The id that a group gets which begins with this question. */
  const ownIds = new Map<string, string>()

  function put(key: string, id: string): void {
    groups.get(groupOf.get(key) ?? '')?.delete(key)
    const group = groups.get(id) ?? new Set()
    groups.set(id, group.add(key))
    groupOf.set(key, id)
  }

  /**
   * A question as it was grouped before, after a restart for one.
   * @param isPinned whether an editor put it there
   */
  function place(key: string, id: string, { isPinned, isSettled, ownId }: PlacedQuestion): void {
    put(key, id)
    ownIds.set(key, ownId)
    if (isPinned) pinned.add(key)
    if (!isSettled) unsettled.add(key)
  }

  /**
   * A question that arrives.
   * @param ownId the id of the group when it is the first of one; unused until then
   * @returns the id of its group
   */
  function add(key: string, ownId: string): string {
    const known = groupOf.get(key)
    if (known !== undefined) return known
    ownIds.set(key, ownId)
    const id = nearestGroup(key) ?? unusedId([key], new Set(groups.keys()))
    put(key, id)
    unsettled.add(key)
    return id
  }

  function nearestGroup(key: string): string | undefined {
    const found = new Map<string, number[]>()
    for (const [neighbour, likeness] of likenesses.of(key)) {
      const id = groupOf.get(neighbour)
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), likeness])
    }
    let best: { id: string; likeness: number } | undefined
    for (const [id, values] of found) {
      const likeness = groupLikeness(values, groups.get(id)?.size ?? 1)
      if (likeness < threshold || (best && likeness < best.likeness)) continue
      if (!best || likeness > best.likeness || id < best.id) best = { id, likeness }
    }
    return best?.id
  }

  function unusedId(members: readonly string[], used: ReadonlySet<string>): string {
    const own = members.map((key) => ownIds.get(key) ?? key).toSorted()
    const [first = ''] = own
    for (let round = 1; ; round++) {
      const free = (round === 1 ? own : [`${first}-${round}`]).find((id) => !used.has(id))
      if (free !== undefined) return free
    }
  }

  /** Works the groups out anew, in steps. Pinned questions stay where they are. */
  function* regroup(): Generator<undefined, void> {
    const fixed = [...groups].map(([id, keys]) => ({
      anchor: id,
      members: [...keys].filter((key) => pinned.has(key)),
    }))
    const free = [...groupOf.keys()].filter((key) => !pinned.has(key))
    const given = [
      ...fixed.filter(({ members }) => members.length > 0),
      ...free.map((key) => ({ anchor: undefined, members: [key] })),
    ]
    const linked = yield* linkGroups(given, likenesses, threshold)
    const kept = keepGroupIds(groups, linked, unusedId)
    for (const [id, members] of kept) for (const key of members) put(key, id)
    for (const [id, members] of groups) if (members.size === 0) groups.delete(id)
    unsettled.clear()
  }

  return {
    place,
    add,
    regroup,
    /** Whether so many questions came that it is time to regroup. */
    isUnsettled: () => unsettled.size > 0 && unsettled.size >= unsettledShare * groupOf.size,
    isSettled: (key: string) => !unsettled.has(key),
    groupOf: (key: string) => groupOf.get(key),
    /** Keys by group id. */
    groups: (): ReadonlyMap<string, ReadonlySet<string>> => groups,
  }
}

interface PlacedQuestion {
  isPinned: boolean
  /** Whether it was there when the groups were last worked out exactly. */
  isSettled: boolean
  ownId: string
}
