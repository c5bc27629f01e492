/** @jsxImportSource react */
import { Text } from 'ink'
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { linkAddress } from '../ask/inline-text.ts'

interface InlineProps {
  content: PhrasingContent[]
}

/** Words within a line: bold, italic, code and links with their address. */
export function Inline({ content }: InlineProps) {
  // The content never changes order, so that a place is a good key.
  return content.map((node, index) => <InlineNode key={index} node={node} />)
}

function InlineNode({ node }: { node: PhrasingContent }) {
  switch (node.type) {
    case 'strong':
      return (
        <Text bold>
          <Inline content={node.children} />
        </Text>
      )
    case 'emphasis':
      return (
        <Text italic>
          <Inline content={node.children} />
        </Text>
      )
    case 'delete':
      return (
        <Text strikethrough>
          <Inline content={node.children} />
        </Text>
      )
    case 'inlineCode':
      return <Text color="yellow">{node.value}</Text>
    case 'link':
      return <InlineLink content={node.children} address={linkAddress(node.url, textOf(node))} />
    case 'break':
      return <Text>{'\n'}</Text>
    case 'html':
      return null
    default:
      return <Text>{textOf(node)}</Text>
  }
}

function InlineLink({ content, address }: { content: PhrasingContent[]; address: string | undefined }) {
  return (
    <Text>
      <Text underline>
        <Inline content={content} />
      </Text>
      {address === undefined ? null : <Text dimColor> ({address})</Text>}
    </Text>
  )
}
