import type { Key } from 'ink'
import { type Line, type LineEdit, editLine, emptyLine, insertText } from './edit-line.ts'

/** Where the one at the keyboard is: the line being typed, the questions to recall, the option picked out. */
export interface Prompt {
  line: Line
  /** Questions asked before, the oldest first. */
  asked: string[]
  /** The place in `asked` that is recalled now. */
  recalled?: number
  /** The option that Enter picks. */
  selected: number
}

/** One press of a key, or one pasted text, as Ink gives it, and how many options the screen shows. */
export interface Press {
  input: string
  key: Key
  options: number
}

/** What a key asks for beyond the prompt itself. */
export type Command =
  | { kind: 'ask'; text: string }
  | { kind: 'pick'; option: number }
  | { kind: 'more' }
  | { kind: 'leave' }

interface Pressed {
  prompt: Prompt
  command?: Command
}

export const emptyPrompt: Prompt = { line: emptyLine, asked: [], selected: 0 }

/** What a key press (or a pasted text) does. Pure, so that every key can be tried without a screen. */
export function pressKey(prompt: Prompt, { input, key, options }: Press): Pressed {
  if (key.ctrl && input === 'c') return { prompt, command: { kind: 'leave' } }
  if (key.ctrl && input === 'd' && isEmpty(prompt.line)) return { prompt, command: { kind: 'leave' } }
  if (key.tab) return { prompt, command: { kind: 'more' } }
  if (key.return) return submit(prompt, options)
  if (key.upArrow) return { prompt: moveBy(prompt, -1, options) }
  if (key.downArrow) return { prompt: moveBy(prompt, 1, options) }
  if (key.escape) return { prompt: typing(prompt, emptyLine) }
  const edit = editOf(input, key)
  if (edit) return { prompt: typing(prompt, editLine(prompt.line, edit)) }
  if (key.ctrl || key.meta || input === '') return { prompt }
  const typed = typing(prompt, insertText(prompt.line, input.replace(/[\r\n]+$/, '')))
  // A quick typist, a paste or a script: the text and its Enter come as one.
  return /[\r\n]$/.test(input) ? submit(typed, options) : { prompt: typed }
}

function editOf(input: string, key: Key): LineEdit | undefined {
  if (key.leftArrow) return 'left'
  if (key.rightArrow) return 'right'
  // Terminals send the code of "delete" for the backspace key; Ink passes that on.
  if (key.backspace || key.delete) return 'backspace'
  if (key.home) return 'home'
  if (key.end) return 'end'
  if (!key.ctrl) return undefined
  return controlEdits[input]
}

/** The editing keys of a shell. */
const controlEdits: Record<string, LineEdit> = {
  a: 'home',
  e: 'end',
  w: 'delete-word',
  u: 'delete-before',
  k: 'delete-after',
}

function submit(prompt: Prompt, options: number): Pressed {
  const text = (prompt.line.before + prompt.line.after).trim()
  const number = /^\d$/.test(text) ? Number(text) : 0
  const cleared = { ...typing(prompt, emptyLine), selected: 0 }
  if (options > 0 && text === '')
    return { prompt: cleared, command: { kind: 'pick', option: prompt.selected } }
  if (number >= 1 && number <= options)
    return { prompt: cleared, command: { kind: 'pick', option: number - 1 } }
  if (text === '') return { prompt }
  const asked = prompt.asked.at(-1) === text ? prompt.asked : [...prompt.asked, text]
  return { prompt: { ...cleared, asked }, command: { kind: 'ask', text } }
}

/** Up and down: through the options while nothing is typed, otherwise through the questions asked before. */
function moveBy(prompt: Prompt, step: -1 | 1, options: number): Prompt {
  const { selected, asked, recalled, line } = prompt
  if (options > 0 && recalled === undefined && isEmpty(line)) {
    return { ...prompt, selected: (selected + step + options) % options }
  }
  const place = Math.max(0, (recalled ?? asked.length) + step)
  const text = asked[place]
  if (text === undefined) return typing(prompt, recalled === undefined ? line : emptyLine)
  return { ...prompt, recalled: place, line: { before: text, after: '' } }
}

function typing({ line: _line, recalled: _recalled, ...rest }: Prompt, line: Line): Prompt {
  return { ...rest, line }
}

function isEmpty({ before, after }: Line): boolean {
  return before === '' && after === ''
}
