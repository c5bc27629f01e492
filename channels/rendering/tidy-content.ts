import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { htmlLines } from './html-text.ts'

interface TidyContext {
  /** The page the content is from: addresses without a host are read from there. */
  pageUrl: string
  /** Where the targets of `[words][name]` stand, beside the content itself: the whole article. */
  elsewhere?: RootContent[]
}

/** What the words of a link may lead to. */
const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * Content as simple as a message can be: whole addresses, images as their description, HTML as its words, references
 * as links. Rules and definitions, which say nothing by themselves, are gone. The given content is not changed.
 */
export function tidyContent(content: RootContent[], { pageUrl, elsewhere = [] }: TidyContext): RootContent[] {
  const definitions = findDefinitions([...content, ...elsewhere])
  const root: Root = { type: 'root', children: structuredClone(content) }
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const replacement = replaceNode(
      node,
      parent.type !== 'paragraph' && isContainer(parent),
      definitions,
      pageUrl,
    )
    if (!replacement) return undefined
    const siblings: Nodes[] = parent.children
    siblings.splice(index, 1, ...replacement)
    return index
  })
  return root.children
}

/** What stands in a node's place; nothing when it can stay. */
function replaceNode(
  node: Nodes,
  isBlock: boolean,
  definitions: Map<string, Definition>,
  pageUrl: string,
): Nodes[] | undefined {
  switch (node.type) {
    case 'link': {
      const url = safeUrl(node.url, pageUrl)
      if (url === undefined) return node.children
      node.url = url
      return undefined
    }
    case 'linkReference': {
      const definition = definitions.get(node.identifier)
      return definition ? [{ type: 'link', url: definition.url, children: node.children }] : node.children
    }
    case 'image':
    case 'imageReference':
      return node.alt ? [text(node.alt)] : []
    case 'html':
      return htmlNodes(node.value, isBlock)
    case 'footnoteReference':
      return [text(`[${node.label ?? node.identifier}]`)]
    case 'footnoteDefinition':
      return withLabel(node)
    case 'delete':
      return node.children
    case 'definition':
    case 'thematicBreak':
    case 'yaml':
      return []
    default:
      return undefined
  }
}

/** The note itself, starting with the sign that refers to it. */
function withLabel({ label, identifier, children: [first, ...others] }: FootnoteDefinition): Nodes[] {
  if (first?.type !== 'paragraph') return [...(first ? [first] : []), ...others]
  return [{ ...first, children: [text(`[${label ?? identifier}] `), ...first.children] }, ...others]
}

function isContainer({ type }: Nodes): boolean {
  return type === 'root' || type === 'listItem' || type === 'blockquote' || type === 'footnoteDefinition'
}

function htmlNodes(html: string, isBlock: boolean): Nodes[] {
  // A line break is the only tag within a paragraph that says something.
  if (/^<br\s*\/?>$/i.test(html)) return [{ type: 'break' }]
  const words = htmlLines(html).flatMap((line, index): PhrasingContent[] =>
    index === 0 ? [text(line)] : [{ type: 'break' }, text(line)],
  )
  return isBlock && words.length > 0 ? [{ type: 'paragraph', children: words }] : words
}

/** A whole address; nothing for one that must not or cannot be followed. */
function safeUrl(url: string, pageUrl: string): string | undefined {
  // The file of an article that is not there (any more).
  if (/^(?![a-z][a-z0-9+.-]*:|\/\/|#)[^?#]+\.md(?:#|$)/i.test(url)) return undefined
  if (!URL.canParse(url, pageUrl)) return undefined
  const address = new URL(url, pageUrl)
  if (!linkProtocols.includes(address.protocol)) return undefined
  // An address as the editor wrote it says more than one in Punycode.
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : address.href
}

/** The definitions in some content, by the name that references use; of two with one name the first counts. */
function findDefinitions(content: RootContent[]): Map<string, Definition> {
  const found = new Map<string, Definition>()
  visit({ type: 'root', children: content } satisfies Root, 'definition', (node) => {
    if (!found.has(node.identifier)) found.set(node.identifier, node)
  })
  return found
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
