import type { ElementContent, Element, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true })

/** What people write, from the HTML of a post. */
export interface StatusText {
  /** Without the people it mentions. */
  text: string
  /** The addresses of the profiles that it mentions, in order. */
  mentions: string[]
}

/** Elements after which a new paragraph starts. */
const blocks = new Set([
  'p',
  'div',
  'li',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/**
 * Reads the HTML of a post (docs.joinmastodon.org, "HTML sanitization", lists what it can hold). Names of people are
 * left out: they are no part of a question, and do not belong in our log.
 */
export function readStatusText(html: string): StatusText {
  const { children } = parser.parse(html)
  const text = children
    .map(toText)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    // What stood behind a name: "@gemeente, hoe …".
    .replace(/^[,:;]\s*/, '')
  return { text, mentions: children.flatMap(mentionsIn) }
}

function toText(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || isMention(node) || hasClass(node, 'quote-inline')) return ''
  if (node.tagName === 'br') return '\n'
  const inner = node.children.map(toText).join('')
  return blocks.has(node.tagName) ? `${inner}\n\n` : inner
}

function mentionsIn(node: RootContent | ElementContent): string[] {
  if (node.type !== 'element') return []
  if (isMention(node)) return typeof node.properties['href'] === 'string' ? [node.properties['href']] : ['']
  return node.children.flatMap(mentionsIn)
}

/** A hashtag has the class `mention` too. */
function isMention(node: Element): boolean {
  return node.tagName === 'a' && hasClass(node, 'mention') && !hasClass(node, 'hashtag')
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name)
}
