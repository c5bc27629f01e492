/** A line of text being typed, parted by the cursor. */
export interface Line {
  before: string
  after: string
}

export type LineEdit =
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete'
  | 'delete-word'
  | 'delete-before'
  | 'delete-after'

export const emptyLine: Line = { before: '', after: '' }

/** The line with a text typed or pasted at the cursor; line breaks become spaces. */
export function insertText({ before, after }: Line, text: string): Line {
  const printable = text.replace(/[\r\n\t]+/g, ' ').replace(/\p{Cc}/gu, '')
  return { before: before + printable, after }
}

/** The line after an editing key. A letter with its accents, or an emoji, counts as one. */
export function editLine({ before, after }: Line, edit: LineEdit): Line {
  const last = graphemes(before).at(-1) ?? ''
  const next = graphemes(after)[0] ?? ''
  switch (edit) {
    case 'left':
      return { before: withoutEnd(before, last), after: last + after }
    case 'right':
      return { before: before + next, after: after.slice(next.length) }
    case 'home':
      return { before: '', after: before + after }
    case 'end':
      return { before: before + after, after: '' }
    case 'backspace':
      return { before: withoutEnd(before, last), after }
    case 'delete':
      return { before, after: after.slice(next.length) }
    case 'delete-word':
      return { before: before.replace(/\S*\s*$/, ''), after }
    case 'delete-before':
      return { before: '', after }
    case 'delete-after':
      return { before, after: '' }
  }
}

/** What a person sees as single signs. */
export function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

const segmenter = new Intl.Segmenter('nl')

function withoutEnd(text: string, end: string): string {
  return text.slice(0, text.length - end.length)
}
