import type { Likenesses } from './create-likenesses.ts'
import { groupingParameters as parameters } from './grouping-parameters.ts'

/** Questions that are together before the joining begins. */
export interface LinkedGroup {
  /** The group that an editor decided on, when one did: two of these are never joined. */
  anchor: string | undefined
  /** Keys of questions. */
  members: readonly string[]
}

interface Group {
  anchor: string | undefined
  members: string[]
  /** The groups that it is enough alike to, and how much. */
  links: Map<Group, number>
}

/**
 * Joins groups, the two most alike first, until no two are alike enough. Two groups are as alike as the better half of
 * their pairs is on average: one word in common with one member does not let a question in, and one member in quite
 * other words does not keep it out. The order in which the groups are given makes no difference.
 * It stops after every join, so that other work can go on; see `finish` and `finishBetweenOtherWork`.
 * @returns the groups; members in order of key
 */
export function* linkGroups(
  given: readonly LinkedGroup[],
  likenesses: Pick<Likenesses, 'of'>,
  threshold: number,
): Generator<undefined, LinkedGroup[]> {
  const groups = new Set<Group>(
    given.map(({ anchor, members }) => ({ anchor, members: [...members].toSorted(), links: new Map() })),
  )
  const groupOf = new Map([...groups].flatMap((group) => group.members.map((member) => [member, group])))
  for (const group of groups) {
    link(group, groupOf, likenesses, threshold)
    yield
  }
  for (let best = bestPair(groups); best; best = bestPair(groups)) {
    const [one, other] = best
    join(one, other, groups, groupOf)
    link(one, groupOf, likenesses, threshold)
    yield
  }
  return [...groups].map(({ anchor, members }) => ({ anchor, members }))
}

/** Works out which groups a group is enough alike to. */
function link(
  group: Group,
  groupOf: ReadonlyMap<string, Group>,
  likenesses: Pick<Likenesses, 'of'>,
  threshold: number,
): void {
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
    if (likeness < threshold) continue
    group.links.set(other, likeness)
    other.links.set(group, likeness)
  }
}

/**
 * The average over the better half of the pairs.
 * @param values the likenesses above 0 between the members of two groups
 * @param pairs how many pairs there are
 */
export function groupLikeness(values: readonly number[], pairs: number): number {
  const deciding = Math.ceil(pairs * parameters.decidingShare)
  const best = values.toSorted((a, b) => b - a).slice(0, deciding)
  return best.reduce((sum, value) => sum + value, 0) / deciding
}

type Pair = [Group, Group]

function bestPair(groups: ReadonlySet<Group>): Pair | undefined {
  let best: { pair: Pair; likeness: number } | undefined
  for (const group of groups) {
    for (const [other, likeness] of group.links) {
      if (firstKey(other) < firstKey(group) || (best && likeness < best.likeness)) continue
      const pair: Pair = [group, other]
      if (!best || likeness > best.likeness || comesFirst(pair, best.pair)) best = { pair, likeness }
    }
  }
  return best?.pair
}

/** Ties go by key. */
function comesFirst(pair: Pair, best: Pair): boolean {
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
