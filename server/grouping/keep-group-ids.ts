/** The groups that were there, by id, the oldest first. */
type FormerGroups = ReadonlyMap<string, ReadonlySet<string>>

/** A group as it is now. */
interface NewGroup {
  /** The id it must have, when an editor decided on it. */
  anchor: string | undefined
  members: readonly string[]
}

/**
 * Gives groups the ids of the groups they were before: each former id goes to the group that holds most of its members.
 * @param newId an id for a group that was not there; may be asked more than once, and must be unused each time
 */
export function keepGroupIds(
  former: FormerGroups,
  groups: readonly NewGroup[],
  newId: (members: readonly string[], used: ReadonlySet<string>) => string,
): Map<string, readonly string[]> {
  const result = new Map<string, readonly string[]>()
  const waiting = new Set<NewGroup>()
  const used = new Set(former.keys())
  for (const group of groups) {
    if (group.anchor === undefined) waiting.add(group)
    else result.set(group.anchor, group.members)
  }
  for (const { id, group } of overlaps(former, waiting)) {
    if (result.has(id) || !waiting.delete(group)) continue
    result.set(id, group.members)
  }
  for (const { members } of [...waiting].toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))) {
    const id = newId(members, used)
    used.add(id)
    result.set(id, members)
  }
  return result
}

/** Which groups share members with which former groups, the most first, then the older. */
function overlaps(former: FormerGroups, groups: ReadonlySet<NewGroup>) {
  const ages = new Map([...former.keys()].map((id, age) => [id, age]))
  const formerOf = new Map([...former].flatMap(([id, members]) => [...members].map((member) => [member, id])))
  const found = [...groups].flatMap((group) => {
    const shared = new Map<string, number>()
    for (const member of group.members) {
      const id = formerOf.get(member)
      if (id !== undefined) shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    return [...shared].map(([id, count]) => ({ id, group, count }))
  })
  return found.toSorted(
    (one, other) =>
      other.count - one.count ||
      (ages.get(one.id) ?? 0) - (ages.get(other.id) ?? 0) ||
      (firstOf(one.group) < firstOf(other.group) ? -1 : 1),
  )
}

function firstOf({ members }: NewGroup): string {
  return members[0] ?? ''
}
