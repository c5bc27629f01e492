/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { List, RootContent } from 'mdast'
import { ContentTable } from './ContentTable.tsx'
import { Inline } from './Inline.tsx'
import { Prose } from './Prose.tsx'
import { SignedLine } from './SignedLine.tsx'

interface ContentProps {
  content: RootContent[]
  /** Columns to stay within. */
  width: number
  /** Empty lines between blocks; none within a tight list. */
  gap?: number
}

/** Approved text (mdast) in the terminal. */
export function Content({ content, width, gap = 1 }: ContentProps) {
  return (
    <Box flexDirection="column" gap={gap} width={width}>
      {content.map((node, index) => (
        <Block key={index} node={node} width={width} />
      ))}
    </Box>
  )
}

function Block({ node, width }: { node: RootContent; width: number }) {
  switch (node.type) {
    case 'paragraph':
      return (
        <Prose>
          <Text>
            <Inline content={node.children} />
          </Text>
        </Prose>
      )
    case 'heading':
      return (
        <Prose>
          <Text bold color="cyan">
            <Inline content={node.children} />
          </Text>
        </Prose>
      )
    case 'list':
      return <ContentList list={node} width={width} />
    case 'table':
      return <ContentTable table={node} width={width} />
    case 'blockquote':
      return (
        <Box borderStyle="single" borderTop={false} borderRight={false} borderBottom={false} paddingLeft={1}>
          <Content content={node.children} width={width - 2} />
        </Box>
      )
    case 'code':
      return <Text color="yellow">{node.value}</Text>
    case 'thematicBreak':
      return <Text dimColor>{'─'.repeat(width)}</Text>
    default:
      return null
  }
}

/** A list with bullets or numbers; what wraps stays clear of the sign. */
function ContentList({ list, width }: { list: List; width: number }) {
  const first = list.start ?? 1
  const signs = list.children.map((_, index) => (list.ordered === true ? `${first + index}. ` : '• '))
  const indent = Math.max(...signs.map((sign) => sign.length))
  return (
    <Box flexDirection="column" gap={list.spread === true ? 1 : 0}>
      {list.children.map((entry, index) => (
        <SignedLine key={index} sign={(signs[index] ?? '').padStart(indent)}>
          <Content content={entry.children} width={width - indent} gap={entry.spread === true ? 1 : 0} />
        </SignedLine>
      ))}
    </Box>
  )
}
