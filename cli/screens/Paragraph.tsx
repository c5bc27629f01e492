/** @jsxImportSource react */
import { stripVTControlCharacters } from 'node:util'
import { Text, Transform } from 'ink'
import type { PhrasingContent } from 'mdast'
import { Inline } from './Inline.tsx'

interface ParagraphProps {
  content: PhrasingContent[]
  /** Set off from the text, as a heading is. */
  heading?: boolean
}

/** Words that wrap over lines. */
export function Paragraph({ content, heading = false }: ParagraphProps) {
  return (
    <Transform transform={withoutIndent}>
      <Text bold={heading} {...(heading ? { color: 'cyan' } : {})}>
        <Inline content={content} />
      </Text>
    </Transform>
  )
}

/** Where a line breaks right after its last column, Ink leaves the space in front of the next line. */
function withoutIndent(line: string): string {
  // Escape codes hold no spaces: the first space is the one that is seen first.
  return stripVTControlCharacters(line).startsWith(' ') ? line.replace(' ', '') : line
}
