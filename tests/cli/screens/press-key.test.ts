import type { Key } from 'ink'
import { expect, test } from 'vitest'
import { type Prompt, emptyPrompt, pressKey } from '../../../cli/screens/press-key.ts'

/** The keys that Ink knows, none of them pressed. */
const noKey: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
}

type Press = string | Partial<Key>

/** The prompt after some keys: a text is typed, `ctrl+a` and the like are held together. */
function press(...presses: Press[]): Prompt {
  return presses.reduce<Prompt>((prompt, one) => {
    if (typeof one !== 'string')
      return pressKey(prompt, { input: '', key: { ...noKey, ...one }, options: 0 }).prompt
    const held = /^ctrl\+(.)$/.exec(one)?.[1]
    return pressKey(prompt, { input: held ?? one, key: { ...noKey, ctrl: held !== undefined }, options: 0 })
      .prompt
  }, emptyPrompt)
}

const left = { leftArrow: true }
const backspace = { backspace: true }

test.each<[string, Press[], string]>([
  ['typing', ['mag ', 'ik'], 'mag ik|'],
  ['typing in the middle', ['mag ik', left, left, left, ' nu'], 'mag nu| ik'],
  ['backspace', ['mag', backspace], 'ma|'],
  ['backspace at the start', ['mag', 'ctrl+a', backspace], '|mag'],
  ['backspace over an emoji of several parts', ['gezin 👨‍👩‍👧', backspace], 'gezin |'],
  ['left over a letter with a loose accent', ['cafe\u0301', left], 'caf|e\u0301'],
  ['right', ['mag', left, left, { rightArrow: true }], 'ma|g'],
  ['home and end', ['mag', { home: true }, 'o', { end: true }, '!'], 'omag!|'],
  ['deleting the last word', ['mag ik dit', 'ctrl+w'], 'mag ik |'],
  ['deleting what stands before', ['mag ik', left, 'ctrl+u'], '|k'],
  ['deleting what stands after', ['mag ik', left, left, 'ctrl+k'], 'mag |'],
  ['Escape', ['mag ik', { escape: true }], '|'],
  ['line breaks and control characters in a pasted text', ['mag\r\nik\u0007 dit'], 'mag ik dit|'],
])('%s', (_name, presses, expected) => {
  const { line } = press(...presses)
  expect(`${line.before}|${line.after}`).toBe(expected)
})

test('the arrows walk through the questions asked before, and back to an empty line', () => {
  const asked = press('een', { return: true }, 'twee', { return: true }, 'twee', { return: true })
  expect(asked.asked).toEqual(['een', 'twee'])
  const walk = (steps: Partial<Key>[]) =>
    steps.reduce(
      (prompt, key) => pressKey(prompt, { input: '', key: { ...noKey, ...key }, options: 0 }).prompt,
      asked,
    ).line.before
  const [up, down] = [{ upArrow: true }, { downArrow: true }]
  expect(walk([up])).toBe('twee')
  expect(walk([up, up])).toBe('een')
  expect(walk([up, up, up])).toBe('een')
  expect(walk([up, up, down])).toBe('twee')
  expect(walk([up, down])).toBe('')
})

test('Enter on an empty line asks nothing', () => {
  expect(pressKey(emptyPrompt, { input: '', key: { ...noKey, return: true }, options: 0 })).toEqual({
    prompt: emptyPrompt,
  })
})

test('a number beyond the options is a question', () => {
  const typed = press('9')
  const { command } = pressKey(typed, { input: '', key: { ...noKey, return: true }, options: 3 })
  expect(command).toEqual({ kind: 'ask', text: '9' })
})
