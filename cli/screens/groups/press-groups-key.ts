import type { Key } from 'ink'
import { type GroupState, groupStates } from '../../../server/database/grouping-schema.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { type Line, editLine, emptyLine, insertText } from '../edit-line.ts'
import {
  type GroupsState,
  type GroupsView,
  type OpenGroup,
  closed,
  firstGroupsState,
  opened,
  startAssigning,
  startLinking,
} from './groups-state.ts'

/** What a key asks for beyond the screen itself. */
export type GroupsCommand =
  | { kind: 'leave' }
  | { kind: 'list'; state: GroupState }
  | { kind: 'open' | 'dismiss' | 'solve' | 'reopen'; id: string }
  | { kind: 'assign'; id: string; to: string; dueOn: string }
  | { kind: 'link'; id: string; articleId: string }
  | { kind: 'draft'; group: OpenGroup }

export interface GroupsPress {
  input: string
  key: Key
  /** The articles that fit what was typed. */
  suggest: (text: string) => Article[]
}

interface Pressed {
  state: GroupsState
  command?: GroupsCommand
}

type ViewOf<Kind extends GroupsView['kind']> = Extract<GroupsView, { kind: Kind }>

/** What a key press does. Pure, so that every key can be tried without a screen. */
export function pressGroupsKey({ notice: _read, ...state }: GroupsState, press: GroupsPress): Pressed {
  if (press.key.ctrl && press.input === 'c') return { state, command: { kind: 'leave' } }
  const { view } = state
  switch (view.kind) {
    case 'list':
      return pressInList(state, press)
    case 'group':
      return pressInGroup(state, view, press)
    case 'assign':
      return pressWhileAssigning(state, view, press)
    case 'link':
      return pressWhileLinking(state, view, press)
  }
}

function pressInList(state: GroupsState, { input, key }: GroupsPress): Pressed {
  const count = state.groups?.length ?? 0
  const chosen = state.groups?.[state.selected]
  if (input === 'q') return { state, command: { kind: 'leave' } }
  if (key.tab) {
    const next = groupStates[(groupStates.indexOf(state.state) + 1) % groupStates.length] ?? 'open'
    return { state: { ...firstGroupsState, state: next }, command: { kind: 'list', state: next } }
  }
  if (!chosen) return { state }
  if (key.upArrow) return { state: { ...state, selected: (state.selected + count - 1) % count } }
  if (key.downArrow) return { state: { ...state, selected: (state.selected + 1) % count } }
  if (key.return) return { state, command: { kind: 'open', id: chosen.id } }
  if (input === 'w' && chosen.state === 'open') return { state, command: { kind: 'dismiss', id: chosen.id } }
  return { state }
}

function pressInGroup(state: GroupsState, view: ViewOf<'group'>, { input, key }: GroupsPress): Pressed {
  const { group } = view
  const { id } = group
  if (key.escape || key.leftArrow) return { state: closed(state) }
  if (key.upArrow || key.downArrow) {
    const scroll = Math.min(Math.max(0, view.scroll + (key.downArrow ? 1 : -1)), group.questions.length - 1)
    return { state: { ...state, view: { ...view, scroll } } }
  }
  switch (input) {
    case 'q':
      return { state, command: { kind: 'leave' } }
    case 'w':
      return { state, command: { kind: 'dismiss', id } }
    case 'o':
      return { state, command: { kind: group.state === 'open' ? 'solve' : 'reopen', id } }
    case 't':
      return { state: startAssigning(state, group) }
    case 'k':
      return { state: startLinking(state, group) }
    case 'a':
      return { state, command: { kind: 'draft', group } }
    default:
      return { state }
  }
}

function pressWhileAssigning(state: GroupsState, view: ViewOf<'assign'>, press: GroupsPress): Pressed {
  if (press.key.escape) return { state: opened(state, view.group) }
  const { line, isDone } = typeInLine(view.line, press)
  if (!isDone) return { state: { ...state, view: { ...view, line } } }
  const text = textOf(line)
  const { group, to } = view
  // Nobody needs no day.
  if (to === undefined && text !== '')
    return { state: { ...state, view: { kind: 'assign', group, line: emptyLine, to: text } } }
  const command = { kind: 'assign', id: group.id, to: to ?? '', dueOn: to === undefined ? '' : text } as const
  return { state: { ...state, view: { ...view, line } }, command }
}

function pressWhileLinking(state: GroupsState, view: ViewOf<'link'>, press: GroupsPress): Pressed {
  const { key, suggest } = press
  const { group, articles, selected } = view
  if (key.escape) return { state: opened(state, group) }
  if ((key.upArrow || key.downArrow) && articles.length > 0) {
    const next = (selected + (key.downArrow ? 1 : articles.length - 1)) % articles.length
    return { state: { ...state, view: { ...view, selected: next } } }
  }
  const { line, isDone } = typeInLine(view.line, press)
  const chosen = articles[selected]
  if (isDone && textOf(line) === textOf(view.line))
    return chosen ? { state, command: { kind: 'link', id: group.id, articleId: chosen.id } } : { state }
  const text = textOf(line)
  const found = text === '' ? group.nearestArticles : suggest(text)
  return { state: { ...state, view: { ...view, line, articles: found, selected: 0 } } }
}

/** A line with what was typed; done when Enter came, perhaps together with the text. */
function typeInLine(line: Line, { input, key }: GroupsPress): { line: Line; isDone: boolean } {
  if (key.return) return { line, isDone: true }
  if (key.leftArrow || key.rightArrow)
    return { line: editLine(line, key.leftArrow ? 'left' : 'right'), isDone: false }
  // Terminals send the code of "delete" for the backspace key; Ink passes that on.
  if (key.backspace || key.delete) return { line: editLine(line, 'backspace'), isDone: false }
  if (key.ctrl || key.meta || input === '') return { line, isDone: false }
  return { line: insertText(line, input.replace(/[\r\n]+$/, '')), isDone: /[\r\n]$/.test(input) }
}

function textOf({ before, after }: Line): string {
  return (before + after).trim()
}
