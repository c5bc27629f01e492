import type { Element, ElementContent, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** More than this is no question any more. Characters. */
const mostHtml = 200_000

const unread = new Set('head script style template title noscript svg object'.split(' '))
const blocks = new Set(
  'address article blockquote center dd div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
)

/** What the programs people mail with put around what they quote: Gmail, Outlook, Thunderbird, Yahoo, Apple, Proton. */
const quoteNames =
  /^(?:gmail_(?:quote|attr|signature)\S*|moz-cite-prefix|moz-signature|yahoo_quoted\S*|protonmail_(?:quote|signature_block)\S*|divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|AppleMailSignature|ms-outlook-mobile-signature|mail-editor-reference-message-container|isForwardContent|reply-intro)$/i

/** After these everything is quoted: Outlook does not put what it quotes in an element of its own. */
const endNames = /^(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)$/i

/** The words of an HTML mail: without what is quoted, without signatures, and without what is not shown. */
export function htmlText(html: string): string {
  let isOver = false
  const { children } = parser.parse(html.slice(0, mostHtml))
  return toText(children)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

  function toText(nodes: (RootContent | ElementContent)[]): string {
    return nodes
      .map((node) => {
        if (isOver) return ''
        if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
        if (node.type !== 'element') return ''
        if (namesOf(node).some((name) => endNames.test(name))) isOver = true
        if (isUnread(node)) return ''
        if (node.tagName === 'br') return '\n'
        const inner = toText(node.children)
        if (node.tagName === 'p') return `\n\n${inner}\n\n`
        return blocks.has(node.tagName) ? `\n${inner}\n` : inner
      })
      .join('')
  }
}

function isUnread(node: Element): boolean {
  const { type, style, hidden } = node.properties
  if (unread.has(node.tagName) || hidden === true) return true
  if (node.tagName === 'blockquote' && (type === 'cite' || namesOf(node).length > 0)) return true
  if (typeof style === 'string' && /display:\s*none|mso-hide:\s*all/i.test(style)) return true
  return namesOf(node).some((name) => quoteNames.test(name))
}

function namesOf({ properties: { id, className } }: Element): string[] {
  return [id, ...(Array.isArray(className) ? className : [])].filter((name) => typeof name === 'string')
}
