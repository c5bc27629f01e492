import { groupingParameters as parameters } from './grouping-parameters.ts'
import type { Likenesses } from './create-likenesses.ts'

/** Questions that are in a group already, by an editor's hand; `anchor` is undefined for the others. */
export interface Seed {
  anchor: string | undefined
  members: readonly string[]
}

interface Group {
  anchor: string | undefined
  members: string[]
  /** Likeness to every group with which it shares anything. */
  links: Map<Group, number>
}

/**
 * Joins groups, the two most alike first, until no two are alike enough. Two groups are as alike as the better half of
 * their pairs is on average: one word in common with one member does not let a question in, and one member in quite
 * other words does not keep it out. Groups of two different editors' choices are never joined.
 * @returns the groups with their anchors; members in order of key
 */
export function linkGroups(seeds: readonly Seed[], likenesses: Likenesses, threshold: number): Seed[] {
  const groups = new Set<Group>(
    seeds.map(({ anchor, members }) => ({ anchor, members: [...members].toSorted(), links: new Map() })),
  )
  const groupOf = new Map([...groups].flatMap((group) => group.members.map((member) => [member, group])))
  for (const group of groups) linkAll(group, groupOf, likenesses)
  for (let best = bestPair(groups, threshold); best; best = bestPair(groups, threshold)) {
    const [one, other] = best
    join(one, other, groups, groupOf)
    linkAll(one, groupOf, likenesses)
  }
  return [...groups].map(({ anchor, members }) => ({ anchor, members }))
}

/** Works out anew how alike a group is to all groups that it shares anything with. */
function linkAll(group: Group, groupOf: ReadonlyMap<string, Group>, likenesses: Likenesses): void {
  const found = new Map<Group, number[]>()
  for (const member of group.members) {
    for (const [neighbour, likeness] of likenesses.of(member)) {
      const other = groupOf.get(neighbour)
      if (!other || other === group || (other.anchor !== undefined && group.anchor !== undefined)) continue
      const values = found.get(other)
      if (values) values.push(likeness)
      else found.set(other, [likeness])
    }
  }
  for (const [other, values] of found) {
    const likeness = groupLikeness(values, group.members.length * other.members.length)
    group.links.set(other, likeness)
    other.links.set(group, likeness)
  }
}

/**
 * The average over the better half of the pairs.
 * @param values the likenesses above 0 between the members of two groups
 * @param pairs how many pairs there are
 */
export function groupLikeness(values: number[], pairs: number): number {
  const deciding = Math.ceil(pairs * parameters.decidingShare)
  const best = values.toSorted((a, b) => b - a).slice(0, deciding)
  return best.reduce((sum, value) => sum + value, 0) / deciding
}

function bestPair(groups: Set<Group>, threshold: number): [Group, Group] | undefined {
  let best: { pair: [Group, Group]; likeness: number } | undefined
  for (const group of groups) {
    for (const [other, likeness] of group.links) {
      if (likeness < threshold || firstKey(other) < firstKey(group)) continue
      if (!best || likeness > best.likeness || (likeness === best.likeness && comesFirst([group, other], best.pair)))
        best = { pair: [group, other], likeness }
    }
  }
  return best?.pair
}

/** Ties go by key, so that the order of the questions makes no difference. */
function comesFirst(pair: [Group, Group], best: [Group, Group]): boolean {
  const [one, other] = [firstKey(pair[0]), firstKey(best[0])]
  return one < other || (one === other && firstKey(pair[1]) < firstKey(best[1]))
}

function firstKey(group: Group): string {
  return group.members[0] ?? ''
}

function join(one: Group, other: Group, groups: Set<Group>, groupOf: Map<string, Group>): void {
  groups.delete(other)
  for (const neighbour of [...one.links.keys(), ...other.links.keys()]) {
    neighbour.links.delete(other)
    neighbour.links.delete(one)
  }
  one.links.clear()
  one.anchor ??= other.anchor
  one.members = [...one.members, ...other.members].toSorted()
  for (const member of other.members) groupOf.set(member, one)
}
