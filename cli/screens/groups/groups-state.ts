import type { GroupState } from '../../../server/database/grouping-schema.ts'
import type { GroupQuestion, QuestionGroup } from '../../../server/grouping/question-group.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { type Line, emptyLine } from '../edit-line.ts'

/** A group with its questions. */
export type OpenGroup = QuestionGroup & { questions: GroupQuestion[] }

/** Where the editor is. */
export type GroupsView =
  | { kind: 'list' }
  | { kind: 'group'; group: OpenGroup; scroll: number }
  /** Typing for whom it is, and then before which day. */
  | { kind: 'assign'; group: OpenGroup; line: Line; to?: string }
  /** Choosing an article: the nearest ones, or those that fit what is typed. */
  | { kind: 'link'; group: OpenGroup; line: Line; articles: Article[]; selected: number }

/** Everything the screen of groups shows. */
export interface GroupsState {
  /** Which groups are listed. */
  state: GroupState
  /** Nothing while they are being read. */
  groups: QuestionGroup[] | undefined
  selected: number
  view: GroupsView
  /** What was done, or what went wrong. */
  notice?: string
}

export const firstGroupsState: GroupsState = {
  state: 'open',
  groups: undefined,
  selected: 0,
  view: { kind: 'list' },
}

/** The groups were read; the same one stays selected as long as it is there. */
export function listed(before: GroupsState, groups: QuestionGroup[]): GroupsState {
  const chosen = before.groups?.[before.selected]?.id
  const place = groups.findIndex(({ id }) => id === chosen)
  const selected = place === -1 ? Math.min(before.selected, Math.max(0, groups.length - 1)) : place
  return { ...before, groups, selected }
}

/** A group was opened, or changed by what was just done. */
export function opened(before: GroupsState, group: OpenGroup): GroupsState {
  return { ...before, view: { kind: 'group', group, scroll: 0 } }
}

/** Back to the list. */
export function closed(before: GroupsState): GroupsState {
  return { ...before, view: { kind: 'list' } }
}

export function startAssigning(before: GroupsState, group: OpenGroup): GroupsState {
  return { ...before, view: { kind: 'assign', group, line: emptyLine } }
}

export function startLinking(before: GroupsState, group: OpenGroup): GroupsState {
  const articles = group.nearestArticles
  return { ...before, view: { kind: 'link', group, line: emptyLine, articles, selected: 0 } }
}
