/** The parts of an article's file. Joined in this order they are the file again, byte for byte. */
export interface FileParts {
  /** The first line "---", with its line break. */
  opening: string
  /** The YAML between the two lines, without its last line break. */
  yaml: string
  /** The line break, the second line "---" and the empty lines under it. */
  middle: string
  body: string
  /** White space at the end. */
  ending: string
}

/** Splits the text of a file; nothing when it has no front matter. Line breaks must be "\n". */
export function splitFile(text: string): FileParts | undefined {
  const match = /^(\uFEFF?---[ \t]*\n)([\s\S]*?)(\n---[ \t]*(?:\n(?:[ \t]*\n)*|$))([\s\S]*?)(\s*)$/.exec(text)
  if (!match) return undefined
  const [, opening = '', yaml = '', middle = '', body = '', ending = ''] = match
  return { opening, yaml, middle, body, ending }
}

/** Whether a text keeps its lines apart the way Windows does. */
export function hasWindowsBreaks(text: string): boolean {
  return text.includes('\r\n') && !/[^\r]\n/.test(text)
}
