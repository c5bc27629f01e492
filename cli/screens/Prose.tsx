/** @jsxImportSource react */
import { stripVTControlCharacters } from 'node:util'
import { Transform } from 'ink'
import type { ReactNode } from 'react'

/** A `<Text>` that wraps over lines, each starting at the left. */
export function Prose({ children }: { children: ReactNode }) {
  return <Transform transform={withoutIndent}>{children}</Transform>
}

/** Where a line breaks right after its last column, Ink leaves the space in front of the next line. */
function withoutIndent(line: string): string {
  // Escape codes hold no spaces: the first space is the one that is seen first.
  return stripVTControlCharacters(line).startsWith(' ') ? line.replace(' ', '') : line
}
